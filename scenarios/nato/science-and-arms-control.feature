Feature: Science, munitions, disasters
  From the list of what partners can do and the pages on each programme.

  Background:
    Given the policy "nato"

  Scenario Outline: Science projects are for partner countries
    From the list of what partners can do and NATO's page on how to apply.

    Given the date is 7 March 2024
    When we ask whether <subject> can join a science project
    Then the answer is <answer>

    Examples:
      | subject            | answer        |
      | Serbia             | conditional   |
      | Tunisia            | conditional   |
      | Australia          | conditional   |
      | Russia             | not permitted |
      | Belarus            | not permitted |
      | the European Union | not permitted |
      | Germany            | not permitted |
      | India              | not permitted |

  Scenario: A science project takes an application and approval
    From NATO's page on how to apply.

    Given the date is 7 March 2024
    When we ask whether Serbia can join a science project
    Then the answer is conditional
    And it takes a request and Allied consent
    And the terms include "with a co-director from an Ally"

  Scenario Outline: Trust funds began in the Partnership for Peace and were widened
    Launched in September 2000; the page of January 2015 finds them open to all partner countries with a programme.

    Given the date is <date>
    And a country with:
      | kind                 | country     |
      | framework            | <framework> |
      | individual programme | <programme> |
    When we ask whether it can destroy munitions with a trust fund
    Then the answer is <answer>

    Examples:
      | framework              | programme              | date            | answer        |
      | Partnership for Peace  | Annual National Programme | 31 August 2000 | not permitted |
      | Partnership for Peace  | Annual National Programme | 1 October 2000 | conditional  |
      | Partnership for Peace  | nothing                | 7 March 2024    | not permitted |
      | Partnership for Peace  | unknown                | 7 March 2024    | undetermined  |
      | Mediterranean Dialogue | Annual National Programme | 30 September 2000 | not permitted |
      | Mediterranean Dialogue | Annual National Programme | 1 January 2008 | undetermined |
      | Mediterranean Dialogue | Annual National Programme | 20 January 2015 | conditional |

  Scenario: A trust fund takes a request and a nation that leads
    From the list of what partners can do and NATO's page on trust funds.

    Given the date is 7 March 2024
    When we ask whether Georgia can destroy munitions with a trust fund
    Then the answer is conditional
    And it takes a request and a nation that takes the lead

  Scenario Outline: The disaster response centre
    For the Partnership for Peace from its opening in June 1998; direct access for the Mediterranean Dialogue and the Istanbul initiative
    since 2009, for partners across the globe since December 2011.

    Given the date is <date>
    When we ask whether <subject> can request help in a disaster
    Then the answer is <answer>

    Examples:
      | subject     | date             | answer        |
      | Georgia     | 31 May 1998      | not permitted |
      | Georgia     | 1 July 1998      | permitted     |
      | Tunisia     | 31 December 2008 | conditional   |
      | Tunisia     | 1 January 2010   | permitted     |
      | Kuwait      | 1 January 2010   | permitted     |
      | Japan       | 7 March 2024     | permitted     |
      | Pakistan    | 7 March 2024     | permitted     |
      | Belarus     | 1 June 2021      | permitted     |
      | Belarus     | 7 March 2024     | not permitted |
      | Russia      | 7 March 2024     | not permitted |
      | Singapore   | 7 March 2024     | not permitted |
      | the African Union | 7 March 2024 | undetermined |

  Scenario: Before direct access a request took a decision of the Allies
    As Pakistan's did in 2010.

    Given the date is 1 August 2008
    When we ask whether Morocco can request help in a disaster
    Then the answer is conditional
    And it takes the Allies' agreement in the case
