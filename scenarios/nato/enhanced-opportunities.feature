Feature: Enhanced opportunities
  From the section on interoperability: specific partners may be granted enhanced opportunities, which ease the way into
  exercises and bring regular consultation on security.

  Background:
    Given the policy "nato"

  Scenario Outline: Who has enhanced opportunities
    From the section on interoperability, the initiative's own page and the accounts of the partners.

    Given the date is <date>
    When we ask whether <partner> can use enhanced opportunities
    Then the answer is <answer>

    Examples:
      | partner            | date           | answer        |
      | Australia          | 6 March 2024   | permitted     |
      | Georgia            | 6 March 2024   | permitted     |
      | Jordan             | 6 March 2024   | permitted     |
      | Ukraine            | 6 March 2024   | permitted     |
      | Finland            | 3 April 2023   | permitted     |
      | Finland            | 4 April 2023   | not permitted |
      | Ukraine            | 11 June 2020   | not permitted |
      | Ukraine            | 12 June 2020   | permitted     |
      | Japan              | 6 March 2024   | not permitted |
      | Switzerland        | 6 March 2024   | not permitted |
      | Moldova            | 6 March 2024   | not permitted |
      | Russia             | 6 March 2024   | not permitted |
      | the European Union | 6 March 2024   | not permitted |
      | Germany            | 6 March 2024   | not permitted |
      | Georgia            | 4 September 2014 | not permitted |
      | Georgia            | 1 January 2015 | permitted     |
      | Georgia            | 1 June 2026    | permitted     |
      | Jordan             | 30 September 2014 | not permitted |
      | Jordan             | 1 November 2014 | permitted    |

  Scenario: They are granted for a time
    Jordan's account speaks of three years and of a renewal. The page shows no dates.

    Given the date is 7 March 2024
    When we ask whether Jordan can use enhanced opportunities
    Then the answer is permitted
    And the terms include "for a time and renewable"
    And the terms include "no promise of membership"
    And the reasons cite "NATO's partnerships"

  Scenario Outline: They ease the way into exercises
    Whoever has them needs no invitation; everybody else does.

    Given the date is <date>
    When we ask whether <partner> can take part in exercises
    Then the answer is <answer>

    Examples:
      | partner     | date             | answer      |
      | Georgia     | 7 March 2024     | permitted   |
      | Australia   | 7 March 2024     | permitted   |
      | Jordan      | 7 March 2024     | permitted   |
      | Ukraine     | 7 March 2024     | permitted   |
      | Ukraine     | 11 June 2020     | conditional |
      | Georgia     | 4 September 2014 | conditional |
      | Japan       | 7 March 2024     | conditional |
      | Ireland     | 7 March 2024     | conditional |
      | Kuwait      | 7 March 2024     | conditional |

  Scenario: The eased process is a term of the answer
    From the section on interoperability.

    Given the date is 7 March 2024
    When we ask whether Georgia can take part in exercises
    Then the answer is permitted
    And the terms include "eased process"
    And the reasons cite "NATO's partnerships"

  Scenario: Without them it takes an invitation
    From the section on interoperability, read the other way round.

    Given the date is 7 March 2024
    When we ask whether Japan can take part in exercises
    Then the answer is conditional
    And it takes an invitation

  Scenario Outline: They bring regular consultation on security
    From the section on interoperability.

    Given the date is 7 March 2024
    When we ask whether <partner> can consult regularly on security
    Then the answer is <answer>

    Examples:
      | partner   | answer        |
      | Georgia   | permitted     |
      | Australia | permitted     |
      | Ukraine   | permitted     |
      | Austria   | not permitted |
      | Germany   | not permitted |

  Scenario Outline: They open no way to membership
    Ukraine's grant expressly did not prejudge membership. What decides is whether the country is European and what the members do.

    Given the date is 7 March 2024
    When we ask whether <partner> can join NATO
    Then the answer is <answer>

    Examples:
      | partner   | answer        |
      | Australia | not permitted |
      | Jordan    | not permitted |
      | Georgia   | conditional   |
      | Ukraine   | conditional   |

  Scenario Outline: Sweden had them until its accession on 7 March 2024
    The page of that evening still lists Sweden among five; its instrument had been deposited at half past five, Brussels time.

    Given the date is <date>
    When we ask whether Sweden can use enhanced opportunities
    Then the answer is <answer>

    Examples:
      | date                          | answer        |
      | 1 January 2020                | permitted     |
      | 7 March 2024 at 18:00 +01:00  | not permitted |
      | 8 March 2024                  | not permitted |
