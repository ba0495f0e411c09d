// An article's side of the height protocols: notes in `heard` what the frame says, and obeys.
const frame = document.getElementById("frame");
const heard = [];
const understood = data => {
  if (typeof data === "string" && data.startsWith("pymxPYMx")) {
    const [, , kind, value] = data.split("xPYMx");
    return ["pym", kind === "height" ? +value : null];
  }
  if (typeof data === "string") {
    try {
      const said = JSON.parse(data);
      return said.sender === "Flourish" ? ["flourish", +said.height] : ["other", null];
    } catch { return ["other", null]; }
  }
  if (data?.sentinel === "amp") return ["amp", data.type === "embed-size" ? +data.height : null];
  if (data?.["datawrapper-height"]) return ["datawrapper", +Object.values(data["datawrapper-height"])[0]];
  return ["other", null];
};
addEventListener("message", event => {
  if (event.source !== frame.contentWindow) return;
  const [kind, height] = understood(event.data);
  heard.push([kind, height]);
  if (height > 0) frame.height = height;
});
frame.addEventListener("load", () => {
  frame.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  frame.contentWindow.postMessage("pymxPYMx" + "frame" + "xPYMxwidthxPYMx" + frame.clientWidth, "*");
});
