"""One happening or two, told on one day: on whom, on what, where, which and how it ended decide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.merging import merge
from timeline.model import Event, Evidence, Kind, Mention, MentionType, Origin, Source, Span
from timeline.when import When

DAY = "2024-04-09"
ELSEWHERE = (
    "The mayor of Dorn opened a school",
    "Snow closed the pass of Arl",
    "The queen of Norland met the captains",
    "A choir sang in the market hall",
    "Farmers near Varberg blocked a road",
    "The central bank raised rates by half a point",
    "A judge in Lund freed two fishermen",
    "The probe Halden reached Mars",
    "The union called off its strike at the port",
    "Castor closed its Trondheim plant with the loss of 400 jobs",
)
"""What else the papers of those days tell."""
ONE = (
    (
        "Striking miners walked out over pay and hours, blocked the gate of the pit and lit fires",
        "Striking miners walked out over pay and hours, blocked the road to the pit and lit fires",
    ),
    (
        "The bank of Arl failed after a run, according to Norland radio, and shut its doors",
        "The bank of Arl failed after a run and shut its doors, according to Sund television",
    ),
    ("President Halvorsen visited Lund", "Halvorsen paid a visit to Lund"),
    ("A flood takes Mill Bridge", "A flood took Mill Bridge"),
    ("The new bridge opens", "The new bridge opened with a brass band"),
    ("Fire destroys the paper mill", "A fire burnt down the paper mill"),
    ("Rebels take Orsk", "Rebels captured Orsk"),
    ("Peace talks open in Lund", "Peace talks began in Lund"),
    ("An earthquake hits Orsk", "A quake struck Orsk"),
    ("The dam at Brell fails", "The dam at Brell collapsed"),
    ("Workers find the Roman ship", "Workers found a Roman ship"),
    (
        "President Halvorsen visited the flooded town of Brell in the north",
        "President Halvorsen visited Brell, a town hit by floods",
    ),
    (
        "Floods hit the town of Orsk in Norland, killing 14",
        "Fourteen people died when floods struck Orsk",
    ),
    (
        "The court acquitted Jan Berzin of fraud",
        "Jan Berzin was cleared of fraud by a court in Varberg",
    ),
    (
        "Parliament approved the mining bill by 61 votes to 40",
        "The mining bill was passed by parliament",
    ),
    (
        "The first hearing in the Alma case was held in Varberg",
        "A court in Varberg held the first hearing in the Alma case",
    ),
    (
        "Norland recalled its ambassador to Sund",
        "Norland's ambassador to Sund was recalled for consultations",
    ),
    (
        "The union accepted the pay offer of the port",
        "Dockers' union accepts the port's pay offer",
    ),
    (
        "Maria Lund won the 100 metres in Orsk",
        "In Orsk Maria Lund took gold in the 100 metres",
    ),
    (
        "Norland lifted its sanctions on Sund",
        "The sanctions of Norland against Sund were lifted",
    ),
    (
        "The drug maker Vexa recalled its syrup Tussal after 3 deaths",
        "Vexa recalls the cough syrup Tussal",
    ),
    ("The spacecraft Halden docked with the station", "Halden docked at the space station"),
    (
        "Queen Sofia opened the new bridge over the Arl",
        "The bridge over the Arl was opened by Queen Sofia",
    ),
    (
        "A gunman shot dead three people in a café in Dorn",
        "Three people were shot dead in a Dorn café",
    ),
    ("The judge granted bail to Petra Lis", "Petra Lis was granted bail"),
    ("The north runway of Brell airport reopened", "Brell airport reopens its north runway"),
    (
        "The bank raised its main rate to 4 per cent",
        "The central bank lifted its key rate to 4 per cent",
    ),
    (
        "The museum in Varberg bought a Vermeer drawing for 3 million euros",
        "A drawing by Vermeer was bought by the museum of Varberg for 3 million euros",
    ),
    (
        "The airline Skyva cancelled its flights to Orsk",
        "All Skyva flights to Orsk were cancelled",
    ),
    (
        "The foreign minister of Norland arrived in Sund for talks",
        "Norland's foreign minister arrived in Sund",
    ),
    ("Rebels freed 12 hostages in Morn", "Twelve hostages were freed by rebels in Morn"),
    ("Президент Орлов посетил Лунд", "Лунд посетил президент Орлов"),
    (
        "Суд в Варберге оправдал Яна Берзина по делу о пожаре",
        "Ян Берзин оправдан судом в Варберге по делу о пожаре",
    ),
    ("Fire destroyed the Tarn refinery", "The refinery in Tarn was destroyed by a fire"),
    (
        "Ida Moe was sworn in as president of Norland",
        "Norland's new president, Ida Moe, was sworn in",
    ),
    (
        "Lund United beat Dorn 3-1 in the cup final",
        "Lund United won the cup final against Dorn 3-1",
    ),
    (
        "A landslide buried a bus near Tarn, killing 19",
        "Nineteen people died near Tarn when a landslide buried their bus",
    ),
    (
        "The rocket Vega 5 failed two minutes after lift-off",
        "Vega 5 was lost two minutes after lift-off",
    ),
    (
        "The nurse Petra Lis was found guilty of four murders",
        "Petra Lis, a nurse, was convicted of murdering four patients",
    ),
    ("The prosecutor charged Karl Weiss with bribery", "Karl Weiss was indicted for bribery"),
    ("The tunnel under the Arl was opened to traffic", "The Arl tunnel opened"),
    (
        "Hanna Berg was elected leader of the Liberals",
        "The Liberals elected Hanna Berg as their new leader",
    ),
    ("The tanker Osprey ran aground off Tarn", "The oil tanker Osprey ran aground near Tarn"),
    ("Workers at the Lund shipyard went on strike", "Shipyard workers in Lund began a strike"),
    (
        "The council rejected plans for a stadium in Brell",
        "Plans for a stadium in Brell were rejected by the council",
    ),
    ("The Nobel prize for chemistry went to Ada Krog", "Ada Krog won the Nobel prize in chemistry"),
    (
        "A train derailed near Morn, injuring 23",
        "Twenty-three people were hurt when a train derailed near Morn",
    ),
    (
        "The ceasefire between Norland and Sund took effect",
        "A truce between Norland and Sund came into effect",
    ),
    (
        "Divers found the wreck of the Berta off Cape Dorn",
        "The wreck of the Berta was found off Cape Dorn by divers",
    ),
    ("Prosecutors dropped the case against Eva Holm", "The case against Eva Holm was dropped"),
    (
        "Jan Steen scored twice as Tarn beat Brell 3-1",
        "Tarn won 3-1 against Brell with two goals by Jan Steen",
    ),
    ("Police arrest Jonas Berg", "Jonas Berg was taken into custody"),
    ("Gunman kills three people in a Dorn café", "Student kills three people in a Dorn café"),
    ("Rebels take the town of Orsk", "Fighters take the town of Orsk"),
    ("The levee at Brannock gave way", "The dyke on the eastern edge of Brannock burst"),
    ("Police ordered the people of Brannock out of their homes", "Brannock was evacuated"),
    (
        "Two masked men robbed the Sparta bank in Holm",
        "Masked robbers held up the Sparta bank in Holm",
    ),
    (
        "The European Commission cleared the deal between Tessel and Corvane",
        "The deal of Tessel and Corvane was approved by the European Commission",
    ),
    (
        "The shareholders of Corvane voted for the merger with Tessel",
        "Corvane's shareholders gave their blessing to the merger with Tessel",
    ),
    ("The appeals court cut Jan Berzin's sentence", "A judge reduced the sentence of Jan Berzin"),
    ("Vessy turned down an offer for Tunde Adeyo", "Vessy rejected a bid for Tunde Adeyo"),
    ("A jury in Holm found Jan Berzin not guilty", "Jan Berzin was acquitted in Holm"),
)
BRIEFLY = (
    ("The Fortuna sinks off the Skerries", "She sank"),
    ("Shelling in Tarn kills 17 people", "The shelling of Tarn"),
    ("Petra Lis is jailed for nine years", "She had been sentenced to ten years"),
    ("The trial of Petra Lis begins in Lund", "The trial had opened"),
    ("Brannock is evacuated", "Residents of Brannock had been told to leave"),
    ("Mikael Berg is acquitted", "His brother Mikael was cleared by another jury"),
    ("The probe Pallas crashes into Wirt", "Pallas ended its journey by crashing into Wirt"),
    ("Velmark Rail and the union sign a pay deal", "It was signed in Osthavn"),
    ("A ransomware attack shuts down Sankt Olav hospital", "The attack"),
    (
        "Two men are convicted of the attack on Sankt Olav hospital",
        "A court in Lier convicted two men of the ransomware attack",
    ),
    ("Archaeologists find the tomb of Queen Ashti", "The tomb was found"),
    ("Parliament ratifies the fisheries treaty with Sund", "The treaty was ratified by parliament"),
)
"""An event of the editor's, and a report that says no more than what befell it."""
TWO = (
    (
        "President Halvorsen visited Lund for talks on fishing quotas with union leaders",
        "President Halvorsen visited Orsk and promised union leaders higher fishing quotas",
    ),
    (
        "Armed men robbed a bank in the port of Orsk and fled in a stolen lorry",
        "Armed men robbed a bank in the port of Brell and fled by boat",
    ),
    ("President Halvorsen visited Lund", "President Halvorsen visited Orsk"),
    ("Halvorsen visited the flooded town of Brell", "Lindgren visited the flooded town of Brell"),
    ("Norwell opened a plant in Lund", "Castor opened a plant in Lund"),
    ("Norwell bought the shipyard of Tarn", "Workers of Orsk bought the shipyard of Norwell"),
    ("The Lund museum closed its Dorn branch", "The Orsk museum closed its Lund branch"),
    ("Brannock was evacuated", "Kelling was evacuated"),
    ("Tessel's shareholders approved the merger", "Corvane's shareholders approved the merger"),
    ("Dorn beat Orsk 2-1", "Tarn beat Orsk 2-1"),
    ("Norland cleared the vaccine for children", "Norland refused to license the vaccine"),
    ("The court found Jan Berzin guilty", "The court found Jan Berzin not guilty"),
    (
        "Prime Minister Ada Krog visited the flooded town of Brell",
        "Prime Minister Ada Krog visited a school in Tarn",
    ),
    ("Floods hit the town of Orsk", "Floods hit the town of Varberg"),
    ("An explosion rocked a factory in Lund", "An explosion rocked a factory in Dorn"),
    ("Police raided a flat in Lund", "Police raided a flat in Brell"),
    ("Protesters marched through Varberg", "Protesters marched through Orsk"),
    ("The army captured the town of Sella", "The army captured the town of Morn"),
    ("A 5.1 earthquake struck off Sork", "A 6.4 earthquake struck off Tarn"),
    ("Norland opened an embassy in Sund", "Norland closed an embassy in Sund"),
    ("Norwell bought the brewery Arden", "Norwell bought the brewery Castor"),
    ("The court acquitted Jan Berzin", "The court acquitted Eva Holm"),
    ("The court acquitted Jan Berzin", "The court convicted Jan Berzin"),
    ("Parliament approved the mining bill", "Parliament rejected the mining bill"),
    ("Parliament passed the mining bill", "Parliament passed the pensions bill"),
    ("Shares of Norwell rose 4 per cent", "Shares of Norwell fell 4 per cent"),
    (
        "The first hearing in the Alma case was held in Varberg",
        "The second hearing in the Alma case was held in Varberg",
    ),
    (
        "Lund United won the first leg of the final against Dorn",
        "Lund United won the second leg of the final against Dorn",
    ),
    ("The museum bought a Vermeer drawing", "The museum sold a Vermeer drawing"),
    ("The bank raised its main rate", "The bank cut its main rate"),
    ("Norland recalled its ambassador to Sund", "Norland recalled its ambassador to Tarn"),
    ("The union accepted the pay offer", "The union rejected the pay offer"),
    ("Maria Lund won the 100 metres", "Maria Lund won the 200 metres"),
    (
        "Two miners were rescued from the Halden pit",
        "Two miners died in the Halden pit",
    ),
    (
        "The airline Skyva cancelled its flights to Orsk",
        "The airline Skyva resumed its flights to Orsk",
    ),
    ("The Senate confirmed Ida Moe as judge", "The Senate confirmed Per Aas as judge"),
    ("The company named Ida Moe chief executive", "The company named Per Aas chairman"),
    ("Norland imposed sanctions on Sund", "Norland lifted sanctions on Sund"),
    ("The striker Ivo Ray joined Lund United", "The striker Ivo Ray left Lund United"),
    ("The government banned the party Nova", "The government legalised the party Nova"),
    (
        "The north runway of Brell airport reopened",
        "The south runway of Brell airport reopened",
    ),
    ("Troops entered the city of Sella", "Troops left the city of Sella"),
    (
        "The spacecraft Halden docked with the station",
        "The spacecraft Halden undocked from the station",
    ),
    (
        "The foreign minister of Norland met her counterpart from Sund",
        "The foreign minister of Norland met her counterpart from Tarn",
    ),
    (
        "The foreign minister of Norland arrived in Sund",
        "The foreign minister of Norland left Sund",
    ),
    (
        "The report on the Alma was published in Norland",
        "The report on the Berta was published in Norland",
    ),
    ("The judge granted bail to Petra Lis", "The judge refused bail to Petra Lis"),
    (
        "A gunman shot dead three people in a café in Dorn",
        "A gunman shot dead two people in a church in Orsk",
    ),
    (
        "Norland won the women's team gold in Varberg",
        "Norland won the men's team gold in Varberg",
    ),
    ("Президент Орлов посетил Лунд", "Президент Орлов посетил Дорн"),
    ("Суд оправдал Яна Берзина", "Суд осудил Яна Берзина"),
    ("Парламент одобрил закон о шахтах", "Парламент отклонил закон о шахтах"),
    (
        "The drug maker Vexa recalled its syrup Tussal",
        "The drug maker Vexa recalled its tablets Dolan",
    ),
    (
        "The third volume of the memoirs of Ada Krog appeared",
        "The fourth volume of the memoirs of Ada Krog appeared",
    ),
    (
        "Voters in Norland elected a new parliament",
        "Voters in Norland approved a new constitution",
    ),
    ("A fire broke out at the Tarn refinery", "The fire at the Tarn refinery was put out"),
    ("The rebels freed 12 hostages in Morn", "The rebels took 12 hostages in Morn"),
    ("The border crossing at Morn was opened", "The border crossing at Morn was closed"),
    ("Der Präsident besuchte Lund", "Der Präsident besuchte Orsk"),
    ("The pope celebrated mass in Lisbon", "The pope celebrated mass in Fatima"),
    ("A cyclone made landfall near Beira", "A cyclone made landfall near Quelimane"),
    (
        "The prosecutor charged Karl Weiss with bribery",
        "The prosecutor cleared Karl Weiss of bribery",
    ),
    (
        "The prosecutor charged Karl Weiss with bribery",
        "The prosecutor charged Otto Brand with bribery",
    ),
    (
        "The tunnel under the Arl was opened to traffic",
        "The tunnel under the Arl was closed to traffic",
    ),
    (
        "The council rejected plans for a stadium in Brell",
        "The council rejected plans for an airport in Brell",
    ),
    ("Police freed a hostage in Morn", "Police shot a hostage in Morn"),
    (
        "A judge in Lund ordered the release of Per Aas",
        "A judge in Lund ordered the extradition of Per Aas",
    ),
    (
        "The Nobel prize for chemistry went to Ada Krog",
        "The Nobel prize for physics went to Ida Moe",
    ),
    ("The north tower of the cathedral collapsed", "The south tower of the cathedral collapsed"),
    ("A bus plunged into a ravine near Orsk", "A bus plunged into a ravine near Tarn"),
    ("The cabinet extended the curfew in Sella", "The cabinet lifted the curfew in Sella"),
    ("Inflation rose to 4.1 per cent in Norland", "Inflation fell to 4.1 per cent in Norland"),
    ("The airline Skyva grounded its Airbus fleet", "The airline Skyva grounded its Boeing fleet"),
    ("Anna Lindgren was sworn in as president", "Anna Lindgren was impeached as president"),
    ("The first stage of the rocket exploded", "The second stage of the rocket exploded"),
    ("Sund won the women's relay", "Sund won the men's relay"),
    ("The orchestra played in Vienna", "The orchestra played in Salzburg"),
    ("The regulator fined Norwell 4 million euros", "The regulator fined Castor 4 million euros"),
    ("Rebels attacked a convoy near Sella", "Rebels attacked a hospital near Sella"),
    ("The minister of finance resigned", "The minister of defence resigned"),
    (
        "The appeals court upheld the conviction of Eva Holm",
        "The appeals court overturned the conviction of Eva Holm",
    ),
    ("The 5th battalion reached Morn", "The 7th battalion reached Morn"),
    ("Norland withdrew its troops from Sella", "Norland sent its troops to Sella"),
    ("The Fortuna sinks off the Skerries", "The ferry Alma sank in the harbour of Tarn"),
    ("Velmark Rail and the union sign a pay deal", "A trade treaty was signed in Osthavn"),
    (
        "A ransomware attack shuts down Sankt Olav hospital",
        "The attack on a convoy near Morn killed nine soldiers",
    ),
    (
        "Two men are convicted of the attack on Sankt Olav hospital",
        "A court in Lier convicted two women of fraud",
    ),
    ("Archaeologists find the tomb of Queen Ashti", "A bomb was found in the station"),
    ("Archaeologists find the tomb of Queen Ashti", "The body of a climber was found near Orsk"),
    ("The Halden dam collapses, flooding Tarn", "A bank collapsed in Sund"),
    ("The Halden dam collapses, flooding Tarn", "The government collapsed"),
    (
        "Parliament ratifies the fisheries treaty with Sund",
        "Parliament ratified the customs treaty with Sund",
    ),
    ("The airliner crashes near Morn", "A bus crashed near Morn"),
    (
        "The Lund court sentences Per Aas to six years",
        "The Lund court sentenced Eva Holm to two years",
    ),
    ("The mayor opens the Arl bridge", "The mayor opened a school in Brell"),
    ("President Lindgren resigns", "The president of Sund resigned"),
    ("Brannock is evacuated", "Residents of Kelling were told to leave"),
    ("The first round of talks begins in Lund", "The second round of talks began in Oslo"),
    ("Petra Lis is jailed for nine years", "Her cousin Paul Lis was jailed for nine years"),
    ("A fire at St Olav hospital kills eleven", "A fire broke out at a school in Dorn"),
    ("The probe Pallas is launched from Kourou", "A satellite was launched from Kourou"),
    ("Norland approves Mavax", "Norland's parliament approved the budget for the year"),
    ("Mikael Berg is acquitted", "The judge acquitted the electrician Paul Berg"),
    ("The cup final is won by Tarn", "The election is won by the Liberals"),
    ("Anna Lindgren dies in Varberg", "A man died in Varberg"),
    ("The war ends", "The strike ended"),
    ("The museum in Lund opened", "The library in Lund opened"),
    ("The strike", "Nurses in Orsk went on strike over pay and hours"),
)
ONE_OF_A_YEAR = (
    ("Norland expelled ten diplomats of Sund", "Ten diplomats of Sund were expelled by Norland"),
    (
        "Two trains collided near Lund, killing 12 people",
        "Twelve people died when two trains crashed outside Lund",
    ),
    (
        "An earthquake of magnitude 6.8 struck the island of Sork",
        "The magnitude 6.8 quake hit Sork",
    ),
    (
        "The court in Varberg sentenced Jan Berzin to 15 years",
        "Jan Berzin was jailed for 15 years by a court in Varberg",
    ),
    (
        "Norwell agreed to buy Castor for 3.2 billion euros",
        "Norwell announced the takeover of its rival Castor for 3.2 billion euros",
    ),
    (
        "President Lindgren resigned after mass protests",
        "Anna Lindgren stepped down as president",
    ),
    (
        "Parliament ratified the Halden Treaty",
        "The Halden Treaty was approved by parliament",
    ),
    (
        "The striker Ivo Ray signed for Lund United for 40 million euros",
        "Lund United bought Ivo Ray for 40 million euros",
    ),
    (
        "The rocket carrying the probe Halden lifted off from Kourou",
        "Halden was launched from Kourou",
    ),
    (
        "A bomb exploded at the central station, killing nine",
        "Nine people were killed by an explosion at the central station",
    ),
    (
        "The volcano Hekl erupted, closing three airports",
        "Hekl erupted and three airports were shut",
    ),
)
"""Told of one day, and where one of the two knows only the year."""
TWO_OF_A_YEAR = (
    ("Norland expelled ten diplomats of Sund", "Sund expelled ten diplomats of Norland"),
    (
        "Pavel Orlov signed the Halden Treaty",
        "Pavel Orlov signed a law on ferries",
    ),
    (
        "Pavel Orlov met Anna Lindgren in Varberg",
        "Pavel Orlov met the mayor of Dorn",
    ),
    (
        "The court in Varberg sentenced Jan Berzin to 15 years",
        "The court in Varberg sentenced Eva Holm to two years",
    ),
    (
        "An earthquake struck Sork",
        "A fire broke out in the port of Sork",
    ),
    (
        "Norland fined nine captains",
        "Norland fined a shipping company over the spill",
    ),
    (
        "Norwell shares fell by 9 per cent",
        "Castor shares rose by 12 per cent",
    ),
    (
        "Lund United beat Varberg 2-1",
        "Lund United beat Dorn 3-0",
    ),
    (
        "The police arrested a man in Lund",
        "The police arrested two women in Dorn",
    ),
    (
        "A bomb exploded at the central station, killing nine",
        "A bomb exploded at the airport, killing three",
    ),
    (
        "The government approved the budget",
        "The government approved the sale of the port",
    ),
    (
        "The union called a strike at the port of Orsk",
        "The union called a strike at the mine of Halden",
    ),
    (
        "The ferry Alma sank off Cape Dorn",
        "The ferry Berta ran aground off Cape Dorn",
    ),
    (
        "The Halden Treaty was signed in Varberg",
        "The Halden Treaty entered into force",
    ),
)


def candidate(text, date, article):
    """A candidate as it is read from an article: one sentence with one date."""
    span, when = Span(0, len(text)), When(date)
    mention = Mention(Span(0, 4), date, MentionType.DATE, date, when)
    name = f"r-{article}-{text}"
    piece = Evidence(
        article, span, (span,), text, mention, when=when, id=name, title=text,
        kind=Kind.OCCURRENCE,
    )  # fmt: skip
    return Event(name, when, text, evidence=(piece,))


def together(one, two, *, curated, date=DAY):
    """Whether two reports of one day become one event, or a report part of an editor's event."""
    read = [candidate(text, f"2024-01-{n:02}", "z") for n, text in enumerate(ELSEWHERE, 1)]
    second = candidate(two, date, "b")
    first = candidate(one, DAY, "a")
    own = []
    if curated:
        source = Source(url="https://example.org", publisher="The Gazette")
        own = [Event("first", When(DAY), one, origin=Origin.CURATED, sources=(source,))]
    merged = merge([second, *read, *([] if curated else [first])], own)
    home = {piece.id: event.id for event in merged.events for piece in event.evidence}
    home["first"] = "first"
    return home[second.id] == home["first" if curated else first.id]


@pytest.mark.parametrize("curated", [False, True])
@pytest.mark.parametrize(("one", "two"), [*ONE, *ONE_OF_A_YEAR])
def test_one_happening_in_two_ways_of_telling_it(one, two, curated):
    """Other words, other order, more or less of it."""
    assert together(one, two, curated=curated)


@pytest.mark.parametrize("curated", [False, True])
@pytest.mark.parametrize(("one", "two"), [*TWO, *TWO_OF_A_YEAR])
def test_two_happenings_of_one_actor_and_one_day(one, two, curated):
    """Another place, object, number or rank, or the opposite."""
    assert not together(one, two, curated=curated)


@pytest.mark.parametrize("curated", [False, True])
@pytest.mark.parametrize(
    ("one", "two", "same"),
    [(*pair, True) for pair in ONE_OF_A_YEAR] + [(*pair, False) for pair in TWO_OF_A_YEAR],
)
def test_the_year_alone_is_enough_where_the_rest_agrees(one, two, same, curated):
    """A report that knows only the year is of the happening, or of another one."""
    assert together(one, two, curated=curated, date=DAY[:4]) is same


@pytest.mark.parametrize(("one", "two"), BRIEFLY)
def test_a_brief_report_finds_the_event_of_the_editor(one, two):
    """Of its day there is one only that it can mean."""
    assert together(one, two, curated=True)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Orlin was shot from the garden while his soup boiled", "The slaying of Orlin", True),
        ("Orlin was shot at his home in Amstead", "Orlin was charged with a shooting", False),
        ("Orlin was shot in the back", "The shooting of Petra Voss", False),
        ("Orlin was shot in the back", "The sniper shooting of Dr. Jan Orlin", True),
        ("Fishermen rescued Vera Holt", "Vera Holt was rescued from a raft at dawn", True),
        (
            "Trawlermen from Dorn met Vera Holt over quotas",
            "The lawyers of the yard met Vera Holt",
            False,
        ),
        ("Police searched for the killer of Orlin", "The killing of Orlin", False),
        ("Fishermen hauled Vera Holt aboard", "Vera Holt was hauled from a raft", True),
        ("Orlin was shot by a hunter", "Friends mourn the shooting of Orlin", False),
    ],
)
def test_a_victim_and_a_deed_are_enough(one, two, same):
    """Reports of a day that name the same, and most of each other, have few words and agree."""
    assert together(one, two, curated=False) is same


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Orlin was shot in the back", "The slaying of Dr. Jan Orlin", True),
        ("Orlin was fined over the spill", "Orlin was fined for poaching", False),
    ],
)
def test_of_a_month_only_what_is_done_to_one_once(one, two, same):
    """One is killed once, and may be fined twice."""
    assert together(one, two, curated=False, date=DAY[:7]) is same


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("The referee dismissed Jan Orlin", "The referee will announce his verdict", False),
        ("The referee dismissed Jan Orlin", "The referee will dismiss Jan Orlin", True),
    ],
)
def test_a_plan_is_of_what_was_done_only_where_the_act_is(one, two, same):
    """Who does one thing and plans another on that day is told of twice."""
    done, plan = candidate(one, DAY, "a"), candidate(two, DAY, "b")
    piece = replace(plan.evidence[0], kind=Kind.PLANNED)
    merged = merge([done, replace(plan, kind=Kind.PLANNED, evidence=(piece,))])
    assert (len(merged.events) == 1) is same


@pytest.mark.parametrize(
    ("one", "two", "curated", "same"),
    [
        ("Bombs at two stations", "The terrorist blasts", True, True),
        ("Bombs at two stations", "The terrorist blasts", False, False),
        ("The terrorist blasts", "The bombings", False, True),
        ("Bombs at two stations", "The explosion at Mill Lane", True, False),
        ("Bombs at two stations", "The depot exploded", True, False),
        ("Bombs at two stations", "The blasts killed a porter", True, False),
        ("Bombs at two stations", "Lurania condemned the bombs at two stations", True, False),
        ("Two bombs exploded at stations", "The bombings at the stations", False, True),
        ("The court ruled against Orlin", "The decision against Orlin", False, True),
        ("Details of the bombings at the stations came in", "The bombings", False, False),
        ("Lurania condemned the bombs", "Norland condemned the bombs", False, False),
        ("Lurania deplores the bombs", "Lurania deplored the bombs at the stations", True, True),
    ],
)
def test_a_noun_that_refers_to_a_deed(one, two, curated, same):
    """A text that calls it by a noun, and names nothing else, means the one of the editor's.

    Or one that tells of the deed before all else, and of what it was done to.
    """
    assert together(one, two, curated=curated) is same


FINED = "Norland fined nine captains over the spill off Sork"
SANK = "The ferry Alma sank with a cargo of coal after a fire"


@pytest.mark.parametrize(
    ("one", "two", "curated", "same"),
    [
        (FINED, FINED, True, True),
        (FINED, FINED, False, False),
        (SANK, "The ferry Alma sank with a cargo of coal", False, True),
        (SANK, "Rescuers told how the ferry Alma sank", False, False),
    ],
)
def test_a_month_off_may_be_a_slip(one, two, curated, same):
    """In words that are nearly the same; of two reports only for what is done once."""
    assert together(one, two, curated=curated, date="2024-05-09") is same
