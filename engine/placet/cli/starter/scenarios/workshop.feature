Feature: Who may use the workshop

  Background:
    Given the date is 1 June 2024

  Scenario: A member enters
    When we ask whether Alice can enter the house
    Then the answer is permitted
    And the terms include "sign in at the door"
    And the reasons cite "House rules of the workshop"

  Scenario: A course waits for the board
    When we ask whether Alice can teach a course
    Then the answer is conditional
    And it takes approval

  Scenario: A suspension bars the machines
    When we ask whether Bob can use the machines
    Then the answer is not permitted

  Scenario: Nobody recorded whether a new member is trained
    Given a person with:
      | member | yes |
    When we ask whether it can use the machines
    Then the answer is undetermined
    And what is missing includes "trained"

  Scenario Outline: Only members enter
    When we ask whether <person> can enter the house
    Then the answer is <answer>

    Examples:
      | person | answer        |
      | Bob    | permitted     |
      | Carol  | not permitted |
