"""From news articles and one curated file to a true, sourced, embeddable timeline."""
