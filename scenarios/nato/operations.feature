Feature: Operations: contributing, shaping, deciding
  From the section on operations and the history of the partnerships: contributors shape decisions on the operation to which they contribute,
  and members make them.

  Background:
    Given the policy "nato"

  Scenario Outline: Recognised contributors shape decisions on their own operation
    From the section on operations, with the contributors from KFOR's official list and the reports on each mission.

    Given the date is <date>
    When we ask whether <partner> can shape decisions on <operation>
    Then the answer is <answer>

    Examples:
      | partner     | operation       | date            | answer        |
      | Georgia     | Sea Guardian    | 1 October 2023  | permitted     |
      | Georgia     | Sea Guardian    | 30 June 2022    | not permitted |
      | Austria     | KFOR            | 7 March 2024    | permitted     |
      | Switzerland | KFOR            | 7 March 2024    | permitted     |
      | Armenia     | KFOR            | 1 November 2024 | permitted     |
      | Moldova     | KFOR            | 26 May 2023     | permitted     |
      | Moldova     | KFOR            | 28 February 2014 | not permitted |
      | Ireland     | KFOR            | 1 July 2024     | permitted     |
      | Ireland     | KFOR            | 1 January 2026  | undetermined  |
      | Ukraine     | KFOR            | 1 January 2022  | permitted     |
      | Ukraine     | KFOR            | 15 September 2022 | undetermined |
      | Ukraine     | KFOR            | 1 January 2023  | not permitted |
      | Finland     | KFOR            | 3 April 2023    | permitted     |
      | Finland     | KFOR            | 4 April 2023    | not permitted |
      | Australia   | NATO Mission Iraq | 7 March 2024  | permitted     |
      | Australia   | NATO Mission Iraq | 1 January 2021 | undetermined |
      | Australia   | Sea Guardian    | 31 December 2021 | not permitted |
      | Australia   | Sea Guardian    | 1 July 2022     | undetermined  |
      | Australia   | Sea Guardian    | 7 March 2024    | permitted     |
      | Austria     | NATO Mission Iraq | 1 November 2024 | undetermined |
      | Russia      | KFOR            | 7 March 2024    | not permitted |
      | Germany     | KFOR            | 7 March 2024    | not permitted |

  Scenario: Shaping is not making
    From the evolutions.

    Given the date is 1 October 2023
    When we ask whether Georgia can shape decisions on Sea Guardian
    Then the answer is permitted
    And the terms include "shaping, not making"
    And the reasons cite "NATO's partnerships"
    And the weakest evidence is "secondary"

  Scenario: Contributing to another operation gives no say
    A country recognised for Sea Guardian, and for Sea Guardian alone.

    Given the date is 7 March 2024
    And a country with:
      | kind           | country              |
      | framework      | Partnership for Peace |
      | recognised for | Sea Guardian         |
      | contributes to | Sea Guardian         |
    When we ask whether it can shape decisions on KFOR
    Then the answer is not permitted
    When we ask whether it can shape decisions on Sea Guardian
    Then the answer is permitted

  Scenario: Recognised but not contributing gives no say
    From the section on operations: contributors are invited to shape decisions.

    Given the date is 7 March 2024
    And a country with:
      | kind           | country              |
      | framework      | Partnership for Peace |
      | recognised for | KFOR                 |
      | contributes to | nothing              |
    When we ask whether it can shape decisions on KFOR
    Then the answer is not permitted
    When we ask whether it can contribute to KFOR
    Then the answer is permitted

  Scenario: Contributing but not recognised gives no say
    From KFOR's official list: the Council accepts contributors.

    Given the date is 7 March 2024
    And a country with:
      | kind           | country              |
      | framework      | Partnership for Peace |
      | recognised for | nothing              |
      | contributes to | KFOR                 |
    When we ask whether it can shape decisions on KFOR
    Then the answer is not permitted

  Scenario: Whether Georgia has a say on KFOR nobody has recorded
    Georgia is not on the list of 2017; nothing more was found.

    Given the date is 7 March 2024
    When we ask whether Georgia can shape decisions on KFOR
    Then the answer is undetermined
    And what is missing includes "KFOR"

  Scenario: Since when Australia has been recognised for the mission in Iraq was not found
    From the section on operations. Australia has contributed since October 2018; NATO's page on Australia, of about 2023,
    calls it an operational partner there, as KFOR's list calls those whom the Council has accepted.

    Given the date is 1 January 2021
    When we ask whether Australia can shape decisions on NATO Mission Iraq
    Then the answer is undetermined
    And what is missing includes "recognised as a contributor to NATO Mission Iraq"
    When we ask whether Australia can contribute to NATO Mission Iraq
    Then the answer is conditional
    And it takes recognition as a contributor and the partner's own decision

  Scenario: Before the revised framework of April 2011 contributors did not shape decisions in this sense
    From the history of the partnerships.

    Given the date is 14 April 2011
    When we ask whether Ireland can shape decisions on KFOR
    Then the answer is not permitted

  Scenario Outline: Only members decide on an operation
    From the evolutions: members alone have the authority to decide.

    Given the date is <date>
    When we ask whether <country> can decide on <operation>
    Then the answer is <answer>

    Examples:
      | country            | operation    | date         | answer        |
      | Germany            | KFOR         | 7 March 2024 | permitted     |
      | Poland             | Sea Guardian | 7 March 2024 | permitted     |
      | Poland             | KFOR         | 11 March 1999 | not permitted |
      | Austria            | KFOR         | 7 March 2024 | not permitted |
      | Georgia            | Sea Guardian | 7 March 2024 | not permitted |
      | Ukraine            | KFOR         | 7 March 2024 | not permitted |
      | Australia          | NATO Mission Iraq | 7 March 2024 | not permitted |
      | Sweden             | KFOR         | 6 March 2024 | not permitted |
      | Sweden             | KFOR         | 8 March 2024 | permitted     |
      | Iraq               | NATO Mission Iraq | 7 March 2024 | not permitted |
      | Singapore          | Sea Guardian | 7 March 2024 | not permitted |
      | the United Nations | KFOR         | 7 March 2024 | not permitted |

  Scenario Outline: Who may contribute
    A recognised contributor contributes. Another partner needs recognition and its own decision, and so does any country since February 2010.

    Given the date is <date>
    When we ask whether <country> can contribute to <operation>
    Then the answer is <answer>

    Examples:
      | country            | operation         | date             | answer        |
      | Austria            | KFOR              | 7 March 2024     | permitted     |
      | Ukraine            | KFOR              | 1 January 2023   | permitted     |
      | Japan              | Sea Guardian      | 7 March 2024     | conditional   |
      | Tunisia            | KFOR              | 7 March 2024     | conditional   |
      | Austria            | NATO Mission Iraq | 1 June 2023      | conditional   |
      | Singapore          | KFOR              | 7 March 2024     | conditional   |
      | Malaysia           | KFOR              | 8 February 2010  | conditional   |
      | Malaysia           | KFOR              | 7 February 2010  | undetermined  |
      | Belarus            | KFOR              | 7 March 2024     | not permitted |
      | Germany            | KFOR              | 7 March 2024     | not permitted |
      | Australia          | ISAF              | 28 December 2014 | not permitted |
      | Japan              | ISAF              | 27 December 2014 | conditional   |
      | Georgia            | Resolute Support  | 31 December 2014 | not permitted |
      | Georgia            | Resolute Support  | 1 January 2015   | conditional   |
      | Georgia            | Resolute Support  | 1 October 2021   | not permitted |
      | Australia          | NATO Mission Iraq | 30 September 2018 | not permitted |
      | the United Nations | support to the African Union | 7 March 2024 | undetermined |

  Scenario: Recognition and a decision of one's own
    From the political-military framework.

    Given the date is 7 March 2024
    When we ask whether Japan can contribute to Sea Guardian
    Then the answer is conditional
    And it takes recognition as a contributor and the partner's own decision
    And the terms include "case by case"

  Scenario Outline: The mission in Iraq works in the country until March 2026 and from elsewhere since
    Iraq's consent is a matter apart.

    Given the date is <date>
    When we ask whether Australia can contribute to NATO Mission Iraq
    Then the answer is permitted
    And the terms include "<term>"

    Examples:
      | date          | term                               |
      | 19 March 2026 | in the country                     |
      | 20 March 2026 | from elsewhere                     |
      | 19 March 2026 | the host country consents as well  |

  Scenario Outline: Lessons are shared by contributors past and present
    From the list of what partners can do.

    Given the date is 7 March 2024
    When we ask whether <partner> can share lessons from operations
    Then the answer is <answer>

    Examples:
      | partner     | answer        |
      | Austria     | permitted     |
      | Georgia     | permitted     |
      | Ukraine     | permitted     |
      | Australia   | permitted     |
      | Switzerland | permitted     |
      | Algeria     | undetermined  |
      | Russia      | not permitted |
      | China       | not permitted |
      | Germany     | not permitted |

  Scenario Outline: Australia has contributed since the force in Afghanistan
    From Australia's own account of its operations with NATO. It became a partner in June 2012.

    Given the date is <date>
    When we ask whether Australia can share lessons from operations
    Then the answer is <answer>

    Examples:
      | date         | answer        |
      | 13 June 2012 | not permitted |
      | 14 June 2012 | permitted     |
      | 1 June 2016  | permitted     |

  Scenario Outline: Contributors to KFOR from its first year
    From the section on operations and the reports of each country's beginnings in KFOR.

    Given the date is <date>
    When we ask whether <partner> can share lessons from operations
    Then the answer is <answer>

    Examples:
      | partner     | date            | answer       |
      | Austria     | 1 July 1999     | undetermined |
      | Austria     | 2 July 1999     | permitted    |
      | Switzerland | 1 November 1999 | permitted    |
      | Ukraine     | 1 January 2000  | permitted    |
      | Armenia     | 1 January 2005  | permitted    |
      | Ireland     | 1 January 2000  | permitted    |
