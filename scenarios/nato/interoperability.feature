Feature: Interoperability
  The platform, the evaluation of forces, the planning process, staff posts, forces at high readiness and centres of excellence.

  Background:
    Given the policy "nato"

  Scenario Outline: The platform is for selected partners
    From the section on interoperability: contributors and those who took concrete steps may be selected.
    Meeting the criterion is not enough, and who is on the list of 2024 is not known.

    Given the date is 7 March 2024
    When we ask whether <partner> can join the Interoperability Platform
    Then the answer is <answer>

    Examples:
      | partner                | answer        |
      | Austria                | conditional   |
      | Georgia                | conditional   |
      | Moldova                | conditional   |
      | Bosnia and Herzegovina | conditional   |
      | Algeria                | undetermined  |
      | Kuwait                 | undetermined  |
      | Russia                 | not permitted |
      | the United Nations     | not permitted |
      | Germany                | not permitted |
      | Singapore              | not permitted |

  Scenario: Bosnia and Herzegovina met in the platform when it was launched
    A report of the first meeting, in September 2014. Whether it is still on the list is not known.

    Given the date is 30 September 2014
    When we ask whether Bosnia and Herzegovina can join the Interoperability Platform
    Then the answer is permitted
    And the reasons cite "Interoperability Platform first meeting"

  Scenario: Selection is the Allies' to make
    From the section on interoperability: selected partners.

    Given the date is 7 March 2024
    When we ask whether Austria can join the Interoperability Platform
    Then the answer is conditional
    And it takes selection

  Scenario: Nobody joined the platform before there was one
    It was launched at the Wales summit in September 2014.

    Given the date is 4 September 2014
    When we ask whether Austria can join the Interoperability Platform
    Then the answer is not permitted

  Scenario Outline: Forces are evaluated at a partner country's request
    The concept is of 1999, its evaluation programme has been in use since 2005.

    Given the date is <date>
    When we ask whether <partner> can have forces evaluated by NATO
    Then the answer is <answer>

    Examples:
      | partner            | date             | answer        |
      | Serbia             | 7 March 2024     | conditional   |
      | Algeria            | 7 March 2024     | conditional   |
      | Japan              | 7 March 2024     | conditional   |
      | Georgia            | 31 December 2004 | not permitted |
      | Georgia            | 15 June 2005     | undetermined  |
      | Georgia            | 1 January 2006   | conditional   |
      | the United Nations | 7 March 2024     | not permitted |
      | Belarus            | 7 March 2024     | not permitted |
      | Germany            | 7 March 2024     | not permitted |

  Scenario: An evaluation does not last for ever
    From the account of a partner's ministry.

    Given the date is 7 March 2024
    When we ask whether Serbia can have forces evaluated by NATO
    Then the answer is conditional
    And it takes a request
    And the terms include "valid for three years"

  Scenario Outline: The Planning and Review Process opens step by step
    At first for the Partnership for Peace; since April 2011 for other partners with the Council's approval;
    since the page of 25 April 2024 everybody needs that approval.

    Given the date is <date>
    When we ask whether <partner> can join the Planning and Review Process
    Then the answer is <answer>

    Examples:
      | partner            | date          | answer        |
      | Ukraine            | 31 December 1994 | not permitted |
      | Ukraine            | 1 January 1996 | permitted    |
      | Serbia             | 1 January 2010 | permitted    |
      | Serbia             | 24 April 2024 | permitted     |
      | Serbia             | 25 April 2024 | conditional   |
      | Jordan             | 14 April 2011 | not permitted |
      | Jordan             | 15 April 2011 | conditional   |
      | Japan              | 7 March 2024  | conditional   |
      | Russia             | 7 March 2024  | not permitted |
      | the European Union | 7 March 2024  | not permitted |
      | Sweden             | 6 March 2024  | permitted     |
      | Sweden             | 8 March 2024  | not permitted |

  Scenario: Outside the Partnership for Peace the Council approves
    From NATO's page on the process.

    Given the date is 7 March 2024
    When we ask whether Jordan can join the Planning and Review Process
    Then the answer is conditional
    And it takes Allied consent
    And the terms include "two-year cycle"

  Scenario Outline: Officers are seconded by agreement of both sides
    From NATO's page on partner staff officers.

    Given the date is 7 March 2024
    When we ask whether <partner> can second staff officers to NATO
    Then the answer is <answer>

    Examples:
      | partner           | answer        |
      | Switzerland       | conditional   |
      | New Zealand       | conditional   |
      | Russia            | not permitted |
      | the African Union | not permitted |

  Scenario: Secondment takes two decisions
    From NATO's page on partner staff officers.

    Given the date is 7 March 2024
    When we ask whether Switzerland can second staff officers to NATO
    Then the answer is conditional
    And it takes the Allies' agreement in the case and the partner's own decision

  Scenario: The status of forces is settled for Austria
    Austria's Partnership for Peace agreement has been in force since September 1998.

    Given the date is 7 March 2024
    When we ask whether Austria can take part in exercises
    Then the answer is conditional
    And the terms include "status of forces settled"

  Scenario Outline: Forces for the NATO Response Force
    Open to evaluated forces of partner countries until the Allied Reaction Force replaced it on 1 July 2024.

    Given the date is <date>
    When we ask whether <partner> can contribute forces to <force>
    Then the answer is <answer>

    Examples:
      | partner                | force                     | date         | answer        |
      | Bosnia and Herzegovina | the NATO Response Force   | 1 June 2023  | conditional   |
      | Bosnia and Herzegovina | the NATO Response Force   | 30 June 2024 | conditional   |
      | Bosnia and Herzegovina | the NATO Response Force   | 1 July 2024  | not permitted |
      | Bosnia and Herzegovina | the Allied Reaction Force | 30 June 2024 | not permitted |
      | Bosnia and Herzegovina | the Allied Reaction Force | 1 July 2024  | undetermined  |
      | Georgia                | the NATO Response Force   | 1 June 2023  | undetermined  |
      | Belarus                | the NATO Response Force   | 1 June 2023  | not permitted |
      | the United Nations     | the NATO Response Force   | 1 June 2023  | not permitted |
      | Sweden                 | the NATO Response Force   | 8 March 2024 | not permitted |

  Scenario Outline: Having supplemented the NATO Response Force before does not show that forces are evaluated
    From the section on interoperability. Five partners are said to have contributed to the force, with both decisions;
    that their forces were evaluated first no source says.

    Given the date is <date>
    And only evidence of grade "unverified" or better
    When we ask whether <partner> can contribute forces to the NATO Response Force
    Then the answer is undetermined
    And what is missing includes "forces evaluated"

    Examples:
      | partner | date             |
      | Finland | 3 April 2023     |
      | Sweden  | 6 March 2024     |
      | Ukraine | 31 December 2014 |
      | Georgia | 31 December 2015 |
      | Jordan  | 31 December 2017 |

  Scenario: An evaluated partner still needs both decisions
    From the section on interoperability.

    Given the date is 1 June 2023
    When we ask whether Bosnia and Herzegovina can contribute forces to the NATO Response Force
    Then the answer is conditional
    And it takes the partner's own decision and Allied consent

  Scenario Outline: Capabilities are developed by agreement
    From the list of what partners can do.

    Given the date is 7 March 2024
    When we ask whether <partner> can develop capabilities with Allies
    Then the answer is <answer>

    Examples:
      | partner            | answer        |
      | Switzerland        | conditional   |
      | Japan              | conditional   |
      | the European Union | undetermined  |
      | Belarus            | not permitted |
      | India              | not permitted |

  Scenario Outline: Centres of excellence admit partner countries as contributors
    The steering committee of the centre decides; only Allies sponsor it.

    Given the date is 7 March 2024
    When we ask whether <partner> can join a centre of excellence
    Then the answer is <answer>

    Examples:
      | partner            | answer        |
      | New Zealand        | conditional   |
      | Switzerland        | conditional   |
      | the United Nations | not permitted |
      | Russia             | not permitted |
      | Singapore          | not permitted |

  Scenario: A partner joins a centre as a contributor
    From NATO's page on centres of excellence.

    Given the date is 7 March 2024
    When we ask whether New Zealand can join a centre of excellence
    Then the answer is conditional
    And it takes the steering committee's agreement
    And the terms include "as a contributing participant"

  Scenario Outline: The menu of events is open to partner countries since 2012
    From the list of what partners can do.

    Given the date is <date>
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is <answer>

    Examples:
      | partner            | date             | answer        |
      | Georgia            | 31 December 2011 | not permitted |
      | Georgia            | 15 June 2012     | undetermined  |
      | Georgia            | 1 January 2013   | permitted     |
      | the United Nations | 7 March 2024     | undetermined  |
      | the OSCE           | 7 March 2024     | undetermined  |

  Scenario: Open in general is no claim to each event
    From the list of what partners can do.

    Given the date is 7 March 2024
    When we ask whether Tunisia can attend events of the cooperation menu
    Then the answer is permitted
    And the terms include "open in general"
