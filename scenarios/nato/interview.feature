Feature: Interviews ask what settles the matter soonest
  Every possible world is taken to be equally likely, so that each expectation below can be worked out by hand from the rules.

  Background:
    Given the policy "nato"
    And the date is 6 March 2024

  Scenario: What ends most interviews at once is asked first
    Only members decide on operations, and a suspension bars whom it covers, from this activity or from all decision-making.
    Asking about suspension first ends three interviews in four, asking about membership first two in three.

    When we interview it on whether it can decide on KFOR
    Then the next question is about "suspended from"
    When the reply is "decision-making"
    Then nothing more is asked
    And the answer is not permitted

  Scenario Outline: Then the one thing that is left
    Given a country with:
      | suspended from | nothing |
    When we interview it on whether it can decide on KFOR
    Then the next question is about "membership"
    When the reply is "<membership>"
    Then nothing more is asked
    And the answer is <answer>

    Examples:
      | membership                    | answer        |
      | member                        | permitted     |
      | neither member nor invitee    | not permitted |

  Scenario: Of three conditions that are all needed, those that most likely fail are asked first
    A European country that is no member accedes. Being a country and being European fail in one world in two, being no member in one in three.
    The first two are as good as each other, and then the order of the vocabulary counts.

    Given a country with:
      | suspended from | nothing |
    When we interview it on whether it can join NATO
    Then the next question is about "kind"
    When the reply is "country"
    Then the next question is about "european"
    When the reply is "yes"
    Then the next question is about "membership"
    When the reply is "neither member nor invitee"
    Then nothing more is asked
    And the answer is conditional

  Scenario: Outside Europe nothing else matters
    Given a country with:
      | suspended from | nothing |
      | kind           | country |
    When we interview it on whether it can join NATO
    And the reply is "no"
    Then nothing more is asked
    And the answer is not permitted

  Scenario Outline: Shaping decisions on KFOR takes recognition for KFOR and a contribution to KFOR
    Of two conditions that are as good as each other, recognition stands first in the vocabulary. Other operations are not asked about.

    Given a country with:
      | kind           | country                    |
      | framework      | Partnership for Peace      |
      | membership     | neither member nor invitee |
      | suspended from | nothing                    |
    When we interview it on whether it can shape decisions on KFOR
    Then the next question is about "recognised as a contributor to: KFOR"
    When the reply is "yes"
    Then the next question is about "contributes to: KFOR"
    When the reply is "<contributes>"
    Then nothing more is asked
    And the answer is <answer>

    Examples:
      | contributes | answer        |
      | yes         | permitted     |
      | no          | not permitted |

  Scenario Outline: What would lift a condition is asked, and the condition itself is not
    A partner country takes part in exercises when it is invited, and with enhanced opportunities without an invitation.

    Given a country with:
      | kind           | country                    |
      | framework      | Partnership for Peace      |
      | membership     | neither member nor invitee |
      | suspended from | nothing                    |
    When we interview it on whether it can take part in exercises
    Then the next question is about "enhanced opportunities"
    When the reply is "<enhanced>"
    Then nothing more is asked
    And the answer is <answer>

    Examples:
      | enhanced | answer      |
      | yes      | permitted   |
      | no       | conditional |

  Scenario: Whoever does not know is not asked again
    With an invitation it may take part in any case, so the answer is conditional whatever it does not know.

    Given a country with:
      | kind           | country                    |
      | framework      | Mediterranean Dialogue     |
      | membership     | neither member nor invitee |
      | suspended from | nothing                    |
    When we interview it on whether it can take part in exercises
    And the reply is not known
    Then nothing more is asked
    And the answer is conditional
    And it takes an invitation

  Scenario: Whether it is a partner at all may not be known
    Given a country with:
      | kind           | country                    |
      | membership     | neither member nor invitee |
      | suspended from | nothing                    |
    When we interview it on whether it can attend events of the cooperation menu
    Then the next question is about "framework"
    When the reply is not known
    Then nothing more is asked
    And the answer is undetermined
    And what is missing includes "framework"

  Scenario: Circumstances are asked as well
    Any partner exchanges intelligence that is not classified, and one with a security agreement classified intelligence too.

    Given a country with:
      | kind           | country                    |
      | framework      | Mediterranean Dialogue     |
      | membership     | neither member nor invitee |
      | suspended from | nothing                    |
    When we interview it on whether it can exchange intelligence
    Then the next question is about "security agreement"
    When the reply is "no"
    Then the next question is about "classified"
    When the reply is "yes"
    Then nothing more is asked
    And the answer is not permitted

  Scenario Outline: On the day of an accession the hour is asked
    Sweden acceded on 7 March 2024 at 17:30, Brussels time.

    Given the date is 7 March 2024
    When we interview Sweden on whether it can second staff officers to NATO
    Then the next question is about "hour"
    When the reply is "<hour>"
    Then nothing more is asked
    And the answer is <answer>

    Examples:
      | hour        | answer        |
      | 17:29+01:00 | conditional   |
      | 17:30+01:00 | not permitted |

  Scenario Outline: Of two accounts it is asked which is right
    One list dates Kazakhstan's joining to 27 May 1994, another page to 1995.

    Given the date is 30 June 1994
    When we interview Kazakhstan on whether it can take part in exercises
    Then the next question is about "which account is right"
    When the reply is "<account>"
    Then nothing more is asked
    And the answer is <answer>

    Examples:
      | account | answer        |
      | 1       | conditional   |
      | 2       | not permitted |
