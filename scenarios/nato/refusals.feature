Feature: Refusals that are no suspensions
  NATO decides by consensus, so that one Ally can hold up what the rules would allow. A partner can also decline by itself.

  Background:
    Given the policy "nato"

  Scenario Outline: Since October 2023 an Ally keeps Israel from new practical cooperation
    Israel stays in the Mediterranean Dialogue. When the refusal ends is not known.

    Given the date is <date>
    When we ask whether Israel can <activity>
    Then the answer is <answer>

    Examples:
      | activity               | date              | answer        |
      | take part in exercises | 30 September 2023 | conditional   |
      | take part in exercises | 15 November 2023  | not permitted |
      | take part in exercises | 11 March 2025     | not permitted |
      | observe exercises      | 11 March 2025     | not permitted |
      | take part in exercises | 1 January 2026    | undetermined  |
      | consult with NATO      | 11 March 2025     | permitted     |

  Scenario: The reason for Israel is a refusal
    From press reports of 2024 and 2025.

    Given the date is 11 March 2025
    When we ask whether Israel can take part in exercises
    Then the answer is not permitted
    And the reasons mention "keeps from being invited"
    And the reasons cite "Turkiye"

  Scenario: On some day in October 2023 it began
    The source gives the month alone, and with the day unknown nobody can say that an invitation would do.

    Given the date is 15 October 2023
    When we ask whether Israel can take part in exercises
    Then the answer is undetermined

  Scenario Outline: Serbia's moratorium on exercises is its own decision
    Serbia decided it in 2022. It stops exercises and nothing else.

    Given the date is <date>
    When we ask whether Serbia can <activity>
    Then the answer is <answer>

    Examples:
      | activity                              | date            | answer        |
      | take part in exercises                | 31 January 2022 | conditional   |
      | take part in exercises                | 1 March 2022    | not permitted |
      | take part in exercises                | 7 March 2024    | not permitted |
      | observe exercises                     | 7 March 2024    | conditional   |
      | attend events of the cooperation menu | 7 March 2024    | permitted     |
      | join a science project                | 7 March 2024    | conditional   |
      | take part in exercises                | 15 June 2026    | conditional   |

  Scenario: The reason for Serbia is its own decision
    From press reports of 2023.

    Given the date is 7 March 2024
    When we ask whether Serbia can take part in exercises
    Then the answer is not permitted
    And the reasons mention "has itself decided against"

  Scenario Outline: From late 2016 an Ally withheld its consent to the menu for Austria
    The refusal concerned the yearly programme. In May 2017 partners were approved one by one; Austria's case took longer.

    Given the date is <date>
    When we ask whether Austria can <activity>
    Then the answer is <answer>

    Examples:
      | activity                              | date           | answer        |
      | attend events of the cooperation menu | 31 July 2016   | permitted     |
      | attend events of the cooperation menu | 15 March 2017  | not permitted |
      | attend events of the cooperation menu | 1 January 2018 | undetermined  |
      | shape decisions on KFOR               | 15 March 2017  | permitted     |
      | take part in exercises                | 15 March 2017  | conditional   |

  Scenario Outline: The programme was frozen for all partners until May 2017
    One Ally's refusal stopped the yearly programme, which was then approved as a whole.

    Given the date is <date>
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is <answer>

    Examples:
      | partner     | date              | answer        |
      | Switzerland | 31 July 2016      | permitted     |
      | Switzerland | 15 September 2016 | undetermined  |
      | Switzerland | 15 March 2017     | not permitted |
      | Tunisia     | 15 March 2017     | not permitted |
      | Switzerland | 1 June 2017       | permitted     |

  Scenario: A refusal does not reach the partner's own decisions elsewhere
    From press reports of 2023: the moratorium is on exercises.

    Given the date is 7 March 2024
    When we ask whether Serbia can agree an individual programme
    Then the answer is conditional
    And it takes the partner's own decision and Allied consent

  Scenario: Even with enhanced opportunities a refused invitation stops a partner
    From the section on interoperability and the rule of consensus.

    Given the date is 7 March 2024
    And a country with:
      | kind                   | country                 |
      | framework              | Mediterranean Dialogue  |
      | enhanced opportunities | yes                     |
      | an invitation          | refused                 |
    When we ask whether it can take part in exercises
    Then the answer is not permitted

  Scenario: A refused consent stops a capacity-building package
    From the section on capacity building.

    Given the date is 7 March 2024
    And a country with:
      | kind           | country                |
      | framework      | Mediterranean Dialogue |
      | a request      | done                   |
      | Allied consent | refused                |
    When we ask whether it can receive a capacity-building package
    Then the answer is not permitted
