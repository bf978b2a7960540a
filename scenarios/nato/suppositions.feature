Feature: What would follow if the records were others
  Nothing here is recorded. Each expectation follows from the rules as they stand in rules/nato/policy.

  Background:
    Given the policy "nato"

  Scenario Outline: Georgia's practical cooperation is suspended for a year
    A suspension bars what lies below it. Before it begins and after it ends Georgia's enhanced opportunities hold.

    Given the date is <date>
    And we suppose that Georgia is suspended from practical cooperation from 1 January 2027 until 1 January 2028
    When we ask whether Georgia can take part in exercises
    Then the answer is <answer>
    And the answer is hypothetical

    Examples:
      | date             | answer        |
      | 31 December 2026 | permitted     |
      | 1 January 2027   | not permitted |
      | 31 December 2027 | not permitted |
      | 1 January 2028   | permitted     |

  Scenario Outline: Of the year alone nobody can say on which day it begins
    A year is some day in it: before it nothing changes, after it everything has, and within it the day is to be found out.

    Given the date is <date>
    And we suppose "georgia.suspended_from += practical-cooperation from 2027"
    When we ask whether Georgia can take part in exercises
    Then the answer is <answer>

    Examples:
      | date             | answer        |
      | 31 December 2026 | permitted     |
      | 1 January 2028   | not permitted |

  Scenario: Within that year the day is what is missing
    Given the date is 1 June 2027
    And we suppose "georgia.suspended_from += practical-cooperation from 2027"
    When we ask whether Georgia can take part in exercises
    Then the answer is undetermined
    And what is missing includes "suspended from"

  Scenario: With practical cooperation suspended, dialogue would remain as the Allies judge necessary
    Given the date is 1 June 2027
    And we suppose that Georgia is suspended from practical cooperation from 1 January 2027
    When we ask whether Georgia can consult with NATO
    Then the answer is conditional
    And it takes the Allies' agreement in the case
    And the terms include "only as the Allies judge necessary"

  Scenario: Without enhanced opportunities Georgia would need an invitation
    Given the date is 1 June 2027
    And we suppose that Georgia has no enhanced opportunities from 1 January 2027
    When we ask whether Georgia can take part in exercises
    Then the answer is conditional
    And it takes an invitation

  Scenario Outline: Belarus is no longer suspended
    It is still in the Partnership for Peace, so that an invitation would do.

    Given the date is <date>
    And we suppose that Belarus is no longer suspended from practical cooperation from 1 January 2027
    When we ask whether Belarus can take part in exercises
    Then the answer is <answer>

    Examples:
      | date             | answer        |
      | 31 December 2026 | not permitted |
      | 1 June 2027      | conditional   |

  Scenario: Mauritania had asked by the end of 2021
    Its request is on record only as made by June 2022 at the latest; consent came in June 2022.

    Given the date is 1 January 2022
    And we suppose "request by Mauritania to receive-capacity-building done from 2021-12-01"
    When we ask whether Mauritania can receive a capacity-building package
    Then the answer is conditional
    And it takes Allied consent

  Scenario: Mauritania had asked, and the Allies had consented
    Given the date is 1 January 2022
    And we suppose "request by Mauritania to receive-capacity-building done from 2021-12-01"
    And we suppose that Allied consent for Mauritania to receive a capacity-building package is given from 10 December 2021
    When we ask whether Mauritania can receive a capacity-building package
    Then the answer is permitted

  Scenario Outline: Austria is a member
    A member decides, and takes part in nothing as a partner.

    Given the date is <date>
    And we suppose that Austria is a member from 1 January 2027
    When we ask whether Austria can <activity>
    Then the answer is <answer>

    Examples:
      | date             | activity                  | answer        |
      | 31 December 2026 | decide on operation: KFOR | not permitted |
      | 1 June 2027      | decide on operation: KFOR | permitted     |
      | 1 June 2027      | take part in exercises    | not permitted |

  Scenario: Georgia contributes to KFOR, and the Council has recognised it
    Given the date is 1 February 2024
    And we suppose "georgia.recognised_for += kfor from 2024-01-01"
    And we suppose that Georgia contributes to KFOR from 1 January 2024
    When we ask whether Georgia can shape decisions on KFOR
    Then the answer is permitted
    And the terms include "shaping, not making"

  Scenario: Recognition alone does not tell whether Georgia contributes
    Given the date is 1 February 2024
    And we suppose "georgia.recognised_for += kfor from 2024-01-01"
    When we ask whether Georgia can shape decisions on KFOR
    Then the answer is undetermined
    And what is missing includes "contributes to"

  Scenario: Serbia declines again
    Given the date is 1 June 2027
    And we suppose "partner-decision by Serbia to join-exercise refused from 2027-01-01"
    When we ask whether Serbia can take part in exercises
    Then the answer is not permitted

  Scenario: Serbia had never declined
    Its moratorium began in February 2022; taken back, what remains is the invitation that every partner needs.

    Given the date is 1 March 2022
    And we suppose "partner-decision by Serbia to join-exercise open"
    When we ask whether Serbia can take part in exercises
    Then the answer is conditional
    And it takes an invitation

  Scenario: One Ally lifts its refusal to have Israel invited
    Given the date is 11 March 2025
    And we suppose "invitation by Israel to partnership open from 2025-01-01"
    When we ask whether Israel can take part in exercises
    Then the answer is conditional
    And it takes an invitation

  Scenario: Nobody knows which frameworks Ireland is in
    Given the date is 1 June 2027
    And we suppose "ireland.framework unknown from 2027-01-01"
    When we ask whether Ireland can take part in exercises
    Then the answer is undetermined
    And what is missing includes "Partnership for Peace"

  Scenario: Sweden had stayed a partner
    Its partner statuses ended with its accession; without enhanced opportunities it would need an invitation.

    Given the date is 1 June 2024
    And we suppose "sweden.membership = none"
    And we suppose that Sweden is in the Partnership for Peace
    When we ask whether Sweden can take part in exercises
    Then the answer is conditional
    And it takes an invitation

  Scenario: Of two suppositions about the same the later one counts
    Given the date is 1 June 2027
    And we suppose "georgia.framework -= pfp"
    And we suppose "georgia.framework += pfp"
    When we ask whether Georgia can take part in exercises
    Then the answer is permitted

  Scenario: With an agreement on information security Ireland could exchange classified intelligence
    Given the date is 1 June 2027
    And the context "classified" is yes
    And we suppose that Ireland has an information security agreement from 1 January 2027
    When we ask whether Ireland can exchange intelligence
    Then the answer is conditional
    And it takes the Allies' agreement in the case
