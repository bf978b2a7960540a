Feature: Reform, education and training
  From the section on defence reform: advice, the plan on institution building, defence education and Building Integrity.

  Background:
    Given the policy "nato"

  Scenario Outline: Advice on defence reform is given on request
    From the section on defence reform.

    Given the date is 7 March 2024
    When we ask whether <subject> can receive advice on defence reform
    Then the answer is <answer>

    Examples:
      | subject            | answer        |
      | Iraq               | conditional   |
      | Mongolia           | conditional   |
      | Belarus            | not permitted |
      | the African Union  | undetermined  |
      | Libya              | not permitted |
      | Germany            | not permitted |

  Scenario: It takes a request
    From the section on defence reform and the summit of 2018: upon request.

    Given the date is 7 March 2024
    When we ask whether Iraq can receive advice on defence reform
    Then the answer is conditional
    And it takes a request

  Scenario Outline: The plan on defence institution building is for Euro-Atlantic partners while it lasts
    Launched on 7 June 2004. The page of 7 March 2024 speaks of it as alive, that of 16 May 2025 as past.

    Given the date is <date>
    When we ask whether <subject> can join the plan on defence institution building
    Then the answer is <answer>

    Examples:
      | subject | date           | answer        |
      | Georgia | 6 June 2004    | not permitted |
      | Georgia | 7 June 2004    | permitted     |
      | Georgia | 7 March 2024   | permitted     |
      | Georgia | 1 January 2025 | undetermined  |
      | Georgia | 16 May 2025    | not permitted |
      | Jordan  | 7 March 2024   | not permitted |
      | Japan   | 7 March 2024   | not permitted |
      | Russia  | 7 March 2024   | not permitted |

  Scenario: When the plan ended is what is missing
    From the section on defence reform and the later page on the plan.

    Given the date is 1 January 2025
    When we ask whether Georgia can join the plan on defence institution building
    Then the answer is undetermined
    And what is missing includes "institution building"

  Scenario Outline: Help with defence education serves a programme
    Demand-driven since 2007, for partner countries whose programme it serves.

    Given the date is <date>
    When we ask whether <subject> can receive help with defence education
    Then the answer is <answer>

    Examples:
      | subject            | date             | answer        |
      | Georgia            | 31 December 2006 | not permitted |
      | Georgia            | 1 January 2009   | conditional   |
      | Ireland            | 7 March 2024     | conditional   |
      | Uzbekistan         | 7 March 2024     | undetermined  |
      | the United Nations | 7 March 2024     | not permitted |
      | Belarus            | 7 March 2024     | not permitted |

  Scenario Outline: Building Integrity is open to partners on request
    Since 2007.

    Given the date is <date>
    When we ask whether <subject> can take part in Building Integrity
    Then the answer is <answer>

    Examples:
      | subject            | date             | answer        |
      | Ukraine            | 31 December 2006 | not permitted |
      | Ukraine            | 1 January 2008   | conditional   |
      | Colombia           | 7 March 2024     | conditional   |
      | the European Union | 7 March 2024     | undetermined  |
      | Belarus            | 7 March 2024     | not permitted |

  Scenario Outline: Gender perspectives
    From the list of what partners can do.

    Given the date is 7 March 2024
    When we ask whether <subject> can work on gender perspectives
    Then the answer is <answer>

    Examples:
      | subject                  | answer        |
      | Japan                    | permitted     |
      | the United Arab Emirates | permitted     |
      | the United Nations       | undetermined  |
      | Russia                   | not permitted |
      | Singapore                | not permitted |

  Scenario: For an organisation the open question is whether the tool is open to it
    From the list of what partners can do, which is silent on organisations.

    Given the date is 7 March 2024
    When we ask whether the United Nations can work on gender perspectives
    Then the answer is undetermined
    And what is missing includes "tools expressly open to it"
