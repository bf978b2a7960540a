Feature: Defence capacity building
  From the section on capacity building: tailored packages, upon request and with Allied consent.

  Background:
    Given the policy "nato"

  Scenario Outline: The eight that the page names
    Both acts are on record for each of them.

    Given the date is 7 March 2024
    When we ask whether <partner> can receive a capacity-building package
    Then the answer is permitted
    And the terms include "updated every two years"

    Examples:
      | partner                |
      | Bosnia and Herzegovina |
      | Georgia                |
      | Iraq                   |
      | Jordan                 |
      | Mauritania             |
      | Moldova                |
      | Tunisia                |
      | the United Nations     |

  Scenario Outline: Before a package is approved it still takes consent
    From the section on capacity building, with the days of approval from the pages on each recipient.

    Given the date is <date>
    When we ask whether <partner> can receive a capacity-building package
    Then the answer is <answer>

    Examples:
      | partner                | date             | answer        |
      | Georgia                | 4 September 2014 | not permitted |
      | Georgia                | 5 September 2014 | permitted     |
      | Jordan                 | 4 September 2014 | not permitted |
      | Jordan                 | 5 September 2014 | permitted     |
      | Moldova                | 23 June 2015     | conditional   |
      | Moldova                | 24 June 2015     | permitted     |
      | Iraq                   | 30 June 2015     | conditional   |
      | Iraq                   | 1 August 2015    | permitted     |
      | Tunisia                | 10 July 2018     | conditional   |
      | Tunisia                | 13 July 2018     | permitted     |
      | the United Nations     | 31 March 2020    | conditional   |
      | the United Nations     | 1 May 2020       | permitted     |
      | Mauritania             | 1 January 2022   | conditional   |
      | Mauritania             | 1 July 2022      | permitted     |
      | Bosnia and Herzegovina | 13 February 2023 | conditional   |
      | Bosnia and Herzegovina | 16 February 2023 | permitted     |

  Scenario: A request without consent
    Moldova asked at the Wales summit; its package was approved in June 2015.

    Given the date is 1 January 2015
    When we ask whether Moldova can receive a capacity-building package
    Then the answer is conditional
    And it takes Allied consent

  Scenario: Neither request nor consent
    From the section on capacity building: both acts are needed.

    Given the date is 7 March 2024
    When we ask whether Switzerland can receive a capacity-building package
    Then the answer is conditional
    And it takes a request and Allied consent

  Scenario: Consent without a request
    From the section on capacity building: consent does not stand in for a request.

    Given the date is 7 March 2024
    And a country with:
      | kind           | country                |
      | framework      | Mediterranean Dialogue |
      | Allied consent | done                   |
    When we ask whether it can receive a capacity-building package
    Then the answer is conditional
    And it takes a request

  Scenario Outline: Who else could have a package
    From the section on capacity building, and the notes on suspension.

    Given the date is <date>
    When we ask whether <subject> can receive a capacity-building package
    Then the answer is <answer>

    Examples:
      | subject            | date         | answer        |
      | Japan              | 7 March 2024 | conditional   |
      | Armenia            | 7 March 2024 | conditional   |
      | the European Union | 7 March 2024 | conditional   |
      | the African Union  | 7 March 2024 | conditional   |
      | Russia             | 7 March 2024 | not permitted |
      | Belarus            | 7 March 2024 | not permitted |
      | Afghanistan        | 7 March 2024 | not permitted |
      | Germany            | 7 March 2024 | not permitted |
      | Sweden             | 8 March 2024 | not permitted |
      | Singapore          | 7 March 2024 | not permitted |
      | Kosovo             | 7 March 2024 | not permitted |

  Scenario: Libya asked, was not refused, and is no partner
    NATO's pages of 2020 and 2023: the request was received, and NATO stands ready when conditions permit.

    Given the date is 7 March 2024
    When we ask whether Libya can receive a capacity-building package
    Then the answer is conditional
    And it takes Allied consent

  Scenario: Mauritania's package follows both acts
    From the section on capacity building and NATO's page on Mauritania.

    Given the date is 7 March 2024
    When we ask whether Mauritania can receive a capacity-building package
    Then the answer is permitted
    And the reasons cite "NATO's partnerships"
    And the weakest evidence is "official"
