Feature: Suspensions and how far they reach
  The page says that three partnerships are suspended. The pages on each country say from what:
  Russia and Belarus from practical cooperation, Afghanistan first from support and then from the partnership.

  Background:
    Given the policy "nato"

  Scenario Outline: Practical cooperation with Russia stops on 1 April 2014
    From the statement of the foreign ministers, which covers civilian and military cooperation.

    Given the date is <date>
    When we ask whether Russia can <activity>
    Then the answer is <answer>

    Examples:
      | activity                             | date          | answer        |
      | take part in exercises               | 31 March 2014 | conditional   |
      | take part in exercises               | 1 April 2014  | not permitted |
      | observe exercises                    | 7 March 2024  | not permitted |
      | join a science project               | 31 March 2014 | conditional   |
      | join a science project               | 1 April 2014  | not permitted |
      | attend events of the cooperation menu | 7 March 2024 | not permitted |
      | request help in a disaster           | 31 March 2014 | permitted     |
      | request help in a disaster           | 7 March 2024  | not permitted |
      | receive a capacity-building package  | 7 March 2024  | not permitted |
      | agree an individual programme        | 7 March 2024  | not permitted |
      | contribute to KFOR                   | 7 March 2024  | not permitted |
      | shape decisions on KFOR              | 7 March 2024  | not permitted |
      | join a centre of excellence          | 7 March 2024  | not permitted |

  Scenario Outline: The same holds for Belarus
    From NATO's written answer for the day and NATO's page for the scope.

    Given the date is <date>
    When we ask whether Belarus can <activity>
    Then the answer is <answer>

    Examples:
      | activity                      | date            | answer        |
      | take part in exercises        | 31 October 2021 | conditional   |
      | take part in exercises        | 1 December 2021 | not permitted |
      | join a science project        | 1 December 2021 | not permitted |
      | work on gender perspectives   | 7 March 2024    | not permitted |
      | second staff officers to NATO | 7 March 2024    | not permitted |
      | agree an individual programme | 7 March 2024    | not permitted |

  Scenario: A suspension is given as the reason
    From the note in the section on the Partnership for Peace.

    Given the date is 7 March 2024
    When we ask whether Belarus can take part in exercises
    Then the answer is not permitted
    And the reasons mention "suspension"
    And the reasons cite "NATO's partnerships"

  Scenario Outline: Dialogue with a suspended partner stays possible when the Allies judge it necessary
    From the pages on Russia and Belarus: dialogue as necessary.

    Given the date is 7 March 2024
    When we ask whether <partner> can consult with NATO
    Then the answer is conditional
    And it takes the Allies' agreement in the case
    And the terms include "only as the Allies judge necessary"

    Examples:
      | partner |
      | Russia  |
      | Belarus |

  Scenario: Before its suspension Russia consulted as any partner
    From the foreign ministers' statement: only what follows it is suspended.

    Given the date is 31 March 2014
    When we ask whether Russia can consult with NATO
    Then the answer is permitted

  Scenario: Russia is listed as a partner and not considered one
    The list and the statement contradict each other; the list rules and the statement is shown.

    Given the date is 7 March 2024
    When we ask whether Russia can consult with NATO
    Then the answer is conditional
    And the terms include "no longer considered a partner"

  Scenario: Limiting access to the headquarters was no suspension
    In May 2021 some Belarusian staff lost their badges. Cooperation went on until November.

    Given the date is 1 June 2021
    When we ask whether Belarus can take part in exercises
    Then the answer is conditional

  Scenario Outline: Support to Afghanistan stops on 20 August 2021
    From the foreign ministers' statement: all support to the Afghan authorities.

    Given the date is <date>
    When we ask whether Afghanistan can <activity>
    Then the answer is not permitted
    And the reasons mention "suspension"

    Examples:
      | activity                            | date             |
      | receive advice on defence reform    | 20 August 2021   |
      | receive help with defence education | 20 August 2021   |
      | receive a capacity-building package | 1 September 2021 |
      | take part in Building Integrity     | 1 September 2021 |
      | request help in a disaster          | 1 September 2021 |

  Scenario Outline: By March 2024 the whole partnership with Afghanistan is suspended
    From the note in the section on partners across the globe. No part of it stays open, dialogue included.

    Given the date is 7 March 2024
    When we ask whether Afghanistan can <activity>
    Then the answer is not permitted

    Examples:
      | activity                              |
      | consult with NATO                     |
      | meet in a flexible format             |
      | attend a committee                    |
      | take part in exercises                |
      | attend events of the cooperation menu |
      | exchange intelligence                 |

  Scenario: When the whole partnership with Afghanistan was suspended is not known
    The page gives no date. Support ended in August 2021; the rest at some time until March 2024.

    Given the date is 1 January 2023
    When we ask whether Afghanistan can consult with NATO
    Then the answer is undetermined
    And what is missing includes "suspension of the partnership with Afghanistan"

  Scenario Outline: A suspension of one partner does not touch another
    From the notes on suspension, which name three countries.

    Given the date is 7 March 2024
    When we ask whether <partner> can take part in exercises
    Then the answer is conditional

    Examples:
      | partner    |
      | Armenia    |
      | Kazakhstan |
      | Tajikistan |
      | Pakistan   |

  Scenario Outline: Measures of the Parliamentary Assembly are not NATO's
    In April 2025 the Assembly cut its ties with Georgia. It is a separate body, and no suspension by the Council was found.

    Given the date is 1 June 2025
    When we ask whether Georgia can <activity>
    Then the answer is permitted

    Examples:
      | activity                        |
      | consult with NATO               |
      | take part in exercises          |
      | sit in the NATO-Georgia Commission |
      | use enhanced opportunities      |

  Scenario Outline: Neither practical cooperation nor dialogue is the way to membership
    A suspension from practical cooperation covers what lies below it and nothing beside it.

    Given the date is 7 March 2024
    When we ask whether Belarus can <activity>
    Then the answer is <answer>

    Examples:
      | activity                  | answer      |
      | meet in a flexible format | conditional |
      | attend a committee        | conditional |
      | join NATO                 | conditional |
