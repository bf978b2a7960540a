Feature: The way to membership
  From the section on objectives, which speaks of interested and eligible countries, and from Article 10 of the Treaty.

  Background:
    Given the policy "nato"

  Scenario Outline: Who may prepare for membership
    A European partner country that is interested.

    Given the date is 7 March 2024
    When we ask whether <subject> can prepare for membership
    Then the answer is <answer>

    Examples:
      | subject                | answer        |
      | Georgia                | conditional   |
      | Ukraine                | conditional   |
      | Bosnia and Herzegovina | conditional   |
      | Moldova                | not permitted |
      | Ireland                | undetermined  |
      | Austria                | undetermined  |
      | Jordan                 | not permitted |
      | Australia              | not permitted |
      | Japan                  | not permitted |
      | Kosovo                 | not permitted |
      | Germany                | not permitted |
      | the European Union     | not permitted |

  Scenario Outline: The Membership Action Plan
    For European partner countries in the planning process, at their request and on invitation, since 1999.

    Given the date is <date>
    When we ask whether <subject> can join the Membership Action Plan
    Then the answer is <answer>

    Examples:
      | subject   | date             | answer        |
      | Ireland   | 31 January 2024  | conditional   |
      | Ireland   | 7 March 2024     | undetermined  |
      | Moldova   | 7 March 2024     | conditional   |
      | Serbia    | 7 March 2024     | undetermined  |
      | Georgia   | 31 December 1998 | not permitted |
      | Israel    | 7 March 2024     | not permitted |
      | Mongolia  | 7 March 2024     | not permitted |
      | Poland    | 7 March 2024     | not permitted |

  Scenario: A tailored programme took the place of the planning process
    From Ireland's account of its programme of February 2024. Whether that still counts as taking part in the process is not said.

    Given the date is 7 March 2024
    When we ask whether Ireland can join the Membership Action Plan
    Then the answer is undetermined
    And what is missing includes "Planning and Review Process"

  Scenario: The action plan is no promise
    From NATO's page on the planning process.

    Given the date is 7 March 2024
    When we ask whether Moldova can join the Membership Action Plan
    Then the answer is conditional
    And it takes a request and an invitation
    And the terms include "no promise of membership"

  Scenario Outline: Who may accede
    European countries that are not members yet. Neither a partnership nor an action plan is asked for.

    Given the date is <date>
    When we ask whether <subject> can join NATO
    Then the answer is <answer>

    Examples:
      | subject            | date         | answer        |
      | Georgia            | 7 March 2024 | conditional   |
      | Ukraine            | 7 March 2024 | conditional   |
      | Switzerland        | 7 March 2024 | conditional   |
      | Cyprus             | 7 March 2024 | conditional   |
      | Kosovo             | 7 March 2024 | conditional   |
      | Sweden             | 6 March 2024 | conditional   |
      | Armenia            | 7 March 2024 | undetermined  |
      | Sweden             | 8 March 2024 | not permitted |
      | Poland             | 7 March 2024 | not permitted |
      | Israel             | 7 March 2024 | not permitted |
      | Japan              | 7 March 2024 | not permitted |
      | Colombia           | 7 March 2024 | not permitted |
      | Morocco            | 7 March 2024 | not permitted |
      | the European Union | 7 March 2024 | not permitted |

  Scenario: The four steps of an accession
    From Article 10 and the practice of accession.

    Given the date is 7 March 2024
    When we ask whether Georgia can join NATO
    Then the answer is conditional
    And it takes:
      | act                                 |
      | the members' unanimous invitation   |
      | the accession protocol              |
      | ratification by every member        |
      | the deposit of its instrument       |

  Scenario: Outside Europe nobody accedes, whatever is agreed
    From Article 10.

    Given the date is 7 March 2024
    And a country with:
      | kind                              | country                     |
      | framework                         | partners across the globe   |
      | European                          | no                          |
      | enhanced opportunities            | yes                         |
      | the members' unanimous invitation | done                        |
      | the accession protocol            | done                        |
      | ratification by every member      | done                        |
      | the deposit of its instrument     | done                        |
    When we ask whether it can join NATO
    Then the answer is not permitted
    And the reasons mention "European"

  Scenario: An invitation alone makes no member
    From Article 10: a country becomes a party on deposit.

    Given the date is 7 March 2024
    And a country with:
      | kind                              | country |
      | European                          | yes     |
      | the members' unanimous invitation | done    |
    When we ask whether it can join NATO
    Then the answer is conditional
    And it takes:
      | act                           |
      | the accession protocol        |
      | ratification by every member  |
      | the deposit of its instrument |
