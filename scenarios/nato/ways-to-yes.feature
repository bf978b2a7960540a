Feature: What it would take
  The cheapest sets of changes that lead to a permission, or would take one away; or what nobody can change and stands in the way.

  Background:
    Given the policy "nato"
    And the date is 7 March 2024

  Scenario Outline: A package of capacity building takes a request and Allied consent
    From the section on capacity building: upon request, and by consent of the Allies.

    When we ask how <subject> can receive a capacity-building package on <date>
    Then the cheapest way is:
      | who       | what           |
      | <subject> | a request      |
      | Allies    | Allied consent |
    And there is 1 way

    Examples:
      | subject     | date           |
      | Mauritania  | 1 January 2021 |
      | Armenia     | 7 March 2024   |
      | Switzerland | 7 March 2024   |

  Scenario: Libya has asked already, and is no partner
    NATO stands ready to help it. Its request is on record, so that only the Allies' part is left.

    When we ask how Libya can receive a capacity-building package
    Then the cheapest way is:
      | who    | what           |
      | Allies | Allied consent |

  Scenario: Before the Wales summit there was no such package
    When we ask how Georgia can receive a capacity-building package on 1 January 2010
    Then nothing leads to it because "in force from 2014-09-05"

  Scenario: Afghanistan is suspended from NATO's support and from the partnership
    Both suspensions would have to end before the two acts mean anything.

    When we ask how Afghanistan can receive a capacity-building package
    Then the cheapest way is:
      | who         | what                                     |
      | Allies      | no longer suspended from NATO's support  |
      | Allies      | no longer suspended from the partnership |
      | Afghanistan | a request                                |
      | Allies      | Allied consent                           |

  Scenario: Belarus would have to be taken out of its suspension and invited
    From the note on the suspension of Belarus, and the rule that exercises are by invitation.

    When we ask how Belarus can take part in exercises
    Then the cheapest way is:
      | who    | what                                         |
      | Allies | no longer suspended from practical cooperation |
      | Allies | an invitation                                |

  Scenario: With Russia the Allies hold dialogue as they judge necessary
    The suspension stays; an agreement in the case is less than ending it.

    When we ask how Russia can consult with NATO on 1 June 2016
    Then the cheapest way is:
      | who    | what                           |
      | Allies | the Allies' agreement in the case |

  Scenario: Serbia would take its own decision back, and be invited
    The moratorium of 2022 is Serbia's own.

    When we ask how Serbia can take part in exercises
    Then the cheapest way is:
      | who    | what                                            |
      | Serbia | the partner's own decision: no longer refused   |
      | Allies | an invitation                                   |

  Scenario: One Ally keeps Israel from being invited
    The refusal is reversed by the invitation itself.

    When we ask how Israel can take part in exercises on 11 March 2025
    Then the cheapest way is:
      | who    | what          |
      | Allies | an invitation |

  Scenario: While the menu is frozen, nothing that concerns Austria alone helps
    When we ask how Austria can attend events of the cooperation menu on 1 February 2017
    Then nothing leads to it because "froze the menu for every partner"

  Scenario Outline: Outside Europe there is no way to membership
    Article 10 admits European states only.

    When we ask how <subject> can <activity>
    Then nothing leads to it because "European: no"

    Examples:
      | subject   | activity                        |
      | Japan     | join NATO                       |
      | Australia | prepare for membership          |
      | Jordan    | join the Membership Action Plan |

  Scenario: Kosovo would take the whole way of Article 10
    It asks neither for a partnership nor for an action plan.

    When we ask how Kosovo can join NATO
    Then the cheapest way is:
      | who    | what                              |
      | Allies | the members' unanimous invitation |
      | Allies | the accession protocol            |
      | Allies | ratification by every member      |
      | Kosovo | the deposit of its instrument     |

  Scenario: Georgia is interested in membership and prepares by its own decision
    When we ask how Georgia can prepare for membership
    Then the cheapest way is:
      | who     | what                       |
      | Georgia | the partner's own decision |

  Scenario: Moldova is neutral and would have to be interested first
    When we ask how Moldova can prepare for membership
    Then the cheapest way is:
      | who                 | what                        |
      | Republic of Moldova | interested in membership: yes |
      | Republic of Moldova | the partner's own decision  |

  Scenario Outline: An organisation is no country
    Programmes and evaluations are for partner countries.

    When we ask how <subject> can <activity>
    Then nothing leads to it because "kind"

    Examples:
      | subject           | activity                     |
      | the United Nations | agree an individual programme |
      | the African Union | have forces evaluated by NATO |

  Scenario: Only membership gives a vote on an operation
    When we ask how Austria can decide on KFOR
    Then the cheapest way is:
      | who    | what               |
      | Allies | membership: member |
    And there is 1 way

  Scenario: Japan joins the planning process with Allied consent
    It is no participant in the Partnership for Peace, and joining that would cost more.

    When we ask how Japan can join the Planning and Review Process
    Then the cheapest way is:
      | who    | what           |
      | Allies | Allied consent |

  Scenario: A centre of excellence is run by those who sponsor it
    When we ask how Switzerland can join a centre of excellence
    Then the cheapest way is:
      | who                             | what                              |
      | the centre's steering committee | the steering committee's agreement |

  Scenario: The Allies may meet with anyone, if they agree to
    When we ask how China can meet in a flexible format
    Then the cheapest way is:
      | who    | what                              |
      | Allies | the Allies' agreement in the case |

  Scenario: Flexible formats came in April 2011
    When we ask how China can meet in a flexible format on 1 January 2010
    Then nothing leads to it because "in force from 2011-04-15"

  Scenario: A liaison office
    When we ask how Switzerland can host a liaison office
    Then the cheapest way is:
      | who         | what           |
      | Switzerland | a request      |
      | Allies      | Allied consent |

  Scenario: Somebody who is on no roster is called the partner
    Given a country with:
      | kind      | country              |
      | framework | Partnership for Peace |
    When we ask how it can have forces evaluated by NATO
    Then the cheapest way is:
      | who         | what      |
      | the partner | a request |

  Scenario: Georgia has enhanced opportunities and needs nothing more for exercises
    When we ask how Georgia can take part in exercises
    Then nothing needs to change

  Scenario: Georgia's own refusal would be enough to keep it away
    When we ask how Georgia could no longer take part in exercises
    Then the cheapest way is:
      | who     | what                                |
      | Georgia | the partner's own decision: refused |
    And one of the ways is:
      | who    | what                                  |
      | Allies | suspended from practical cooperation |

  Scenario: A member decides for as long as it is a member
    A suspension bars whatever it covers, so the rules would let the Allies suspend a member from deciding; leaving costs far more.

    When we ask how Germany could no longer decide on KFOR
    Then one of the ways is:
      | who    | what                                   |
      | Allies | membership: neither member nor invitee |
    And there are 4 ways

  Scenario: Whoever is not permitted needs nothing more to stay so
    When we ask how Japan could no longer join NATO
    Then nothing needs to change
