Feature: Individual programmes
  From the section on objectives: each partner determines with NATO the pace and focus of its partnership, often in a document.

  Background:
    Given the policy "nato"

  Scenario Outline: A programme is for partner countries
    From the section on objectives and NATO's page on tailored programmes.

    Given the date is 7 March 2024
    When we ask whether <subject> can agree an individual programme
    Then the answer is <answer>

    Examples:
      | subject                  | answer        |
      | Switzerland              | permitted     |
      | Ireland                  | permitted     |
      | Australia                | permitted     |
      | the Republic of Korea    | permitted     |
      | Mongolia                 | conditional   |
      | Tunisia                  | conditional   |
      | the United Arab Emirates | conditional   |
      | Pakistan                 | conditional   |
      | Colombia                 | permitted     |
      | Japan                    | permitted     |
      | the United Nations       | not permitted |
      | the European Union       | not permitted |
      | Russia                   | not permitted |
      | Afghanistan              | not permitted |
      | Germany                  | not permitted |
      | Singapore                | not permitted |

  Scenario: It takes both sides
    From the section on objectives: each partner determines it with NATO.

    Given the date is 7 March 2024
    When we ask whether Tunisia can agree an individual programme
    Then the answer is conditional
    And it takes the partner's own decision and Allied consent
    And the terms include "four-year cycle"
    And the terms include "not legally binding"

  Scenario: Before 2021 programmes ran for two years
    From NATO's page on partnership tools.

    Given the date is 1 June 2015
    When we ask whether Tunisia can agree an individual programme
    Then the answer is conditional
    And the terms include "two-year cycle"

  Scenario Outline: The first tailored programme was Colombia's
    Signed on 8 December 2021.

    Given the date is <date>
    When we ask whether Colombia can agree an individual programme
    Then the answer is <answer>

    Examples:
      | date            | answer      |
      | 7 December 2021 | conditional |
      | 8 December 2021 | permitted   |

  Scenario Outline: A programme runs for its time and the next is agreed anew
    From NATO's news of each programme and the partners' own accounts. A cooperation programme runs for two years as a rule;
    where the end was not found, nobody can say how long the decisions of then still count.

    Given the date is <date>
    When we ask whether <partner> can agree an individual programme
    Then the answer is <answer>

    Examples:
      | partner               | date             | answer        |
      | Armenia               | 31 December 2005 | permitted     |
      | Iraq                  | 1 January 2013   | permitted     |
      | Australia             | 1 January 2013   | conditional   |
      | Australia             | 1 March 2014     | permitted     |
      | Australia             | 1 June 2018      | permitted     |
      | Japan                 | 5 May 2014       | not permitted |
      | Japan                 | 6 May 2014       | permitted     |
      | Japan                 | 1 January 2018   | conditional   |
      | the Republic of Korea | 1 January 2014   | permitted     |
      | Colombia              | 1 June 2020      | permitted     |
      | Colombia              | 1 September 2021 | conditional   |
      | Colombia              | 1 November 2025  | permitted     |
      | Colombia              | 1 June 2026      | conditional   |
      | the Republic of Korea | 1 January 2020   | permitted     |
      | the Republic of Korea | 1 January 2022   | conditional   |
      | Switzerland           | 31 December 2022 | conditional   |
      | Switzerland           | 22 September 2023 | permitted    |
      | Switzerland           | 20 December 2025 | permitted     |
      | Belarus               | 1 January 2021   | permitted     |
      | Belarus               | 1 December 2021  | not permitted |

  Scenario Outline: What a programme opens
    Help with defence education and trust funds ask for a programme in force.

    Given the date is <date>
    When we ask whether <partner> can <activity>
    Then the answer is <answer>

    Examples:
      | partner     | activity                            | date            | answer       |
      | Georgia     | receive help with defence education | 7 March 2024    | permitted    |
      | Moldova     | receive help with defence education | 1 June 2021     | undetermined |
      | Moldova     | receive help with defence education | 1 June 2024     | permitted    |
      | Moldova     | receive help with defence education | 1 June 2025     | undetermined |
      | Tunisia     | receive help with defence education | 7 March 2024    | undetermined |
      | Switzerland | destroy munitions with a trust fund | 1 June 2024     | conditional  |
      | Switzerland | destroy munitions with a trust fund | 1 February 2026 | conditional  |
      | Ireland     | destroy munitions with a trust fund | 31 January 2024 | conditional  |
      | Ireland     | destroy munitions with a trust fund | 1 June 2024     | conditional  |
      | Colombia    | destroy munitions with a trust fund | 1 January 2022  | conditional  |
      | Kuwait      | destroy munitions with a trust fund | 7 March 2024    | undetermined |
      | the Republic of Korea | receive help with defence education | 1 January 2014 | conditional |

  Scenario: Having no programme bars nobody from events
    A document is usual and not universal.

    Given the date is 7 March 2024
    And a country with:
      | kind                 | country                         |
      | framework            | Istanbul Cooperation Initiative |
      | individual programme | nothing                         |
    When we ask whether it can attend events of the cooperation menu
    Then the answer is permitted
    When we ask whether it can destroy munitions with a trust fund
    Then the answer is not permitted
