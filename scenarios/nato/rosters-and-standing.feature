Feature: Who is a partner
  The events of the cooperation menu are open to every partner country and to nobody else.
  Whether a country may attend them therefore shows whether it stands on a roster.

  Background:
    Given the policy "nato"

  Scenario Outline: The eighteen of the Partnership for Peace
    From the section on the Partnership for Peace. Belarus and Russia are counted among the eighteen and suspended.

    Given the date is 7 March 2024
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is <answer>

    Examples:
      | partner                | answer        |
      | Armenia                | permitted     |
      | Austria                | undetermined  |
      | Azerbaijan             | permitted     |
      | Belarus                | not permitted |
      | Bosnia and Herzegovina | permitted     |
      | Georgia                | permitted     |
      | Ireland                | permitted     |
      | Kazakhstan             | permitted     |
      | Kyrgyzstan             | permitted     |
      | Malta                  | permitted     |
      | Moldova                | permitted     |
      | Russia                 | not permitted |
      | Serbia                 | permitted     |
      | Switzerland            | permitted     |
      | Tajikistan             | permitted     |
      | Turkmenistan           | permitted     |
      | Ukraine                | permitted     |
      | Uzbekistan             | permitted     |

  Scenario Outline: The seven of the Mediterranean Dialogue
    From the section on the Mediterranean Dialogue. That Israel is held up is no matter of the roster: see refusals.

    Given the date is 1 September 2023
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is permitted

    Examples:
      | partner    |
      | Algeria    |
      | Egypt      |
      | Israel     |
      | Jordan     |
      | Mauritania |
      | Morocco    |
      | Tunisia    |

  Scenario Outline: The four of the Istanbul Cooperation Initiative
    From the section on the Istanbul Cooperation Initiative.

    Given the date is 7 March 2024
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is permitted

    Examples:
      | partner                  |
      | Bahrain                  |
      | Kuwait                   |
      | Qatar                    |
      | the United Arab Emirates |

  Scenario Outline: The nine partners across the globe
    From the section on partners across the globe. Afghanistan is listed and suspended.

    Given the date is 7 March 2024
    When we ask whether <partner> can attend events of the cooperation menu
    Then the answer is <answer>

    Examples:
      | partner               | answer        |
      | Afghanistan           | not permitted |
      | Australia             | permitted     |
      | Colombia              | permitted     |
      | Iraq                  | permitted     |
      | Japan                 | permitted     |
      | the Republic of Korea | permitted     |
      | Mongolia              | permitted     |
      | New Zealand           | permitted     |
      | Pakistan              | permitted     |

  Scenario Outline: Countries that are often taken for partners
    None of them is in a framework that the page names.

    Given the date is 7 March 2024
    When we ask whether <country> can attend events of the cooperation menu
    Then the answer is not permitted

    Examples:
      | country      |
      | Kosovo       |
      | Cyprus       |
      | China        |
      | India        |
      | Singapore    |
      | Indonesia    |
      | Malaysia     |
      | Libya        |
      | Oman         |
      | Saudi Arabia |

  Scenario Outline: Members are no partners
    From the introduction: NATO has thirty-two members, and partners are those who are not.

    Given the date is 8 March 2024
    When we ask whether <member> can attend events of the cooperation menu
    Then the answer is not permitted
    And the reasons mention "member"

    Examples:
      | member  |
      | Germany |
      | Poland  |
      | Türkiye |
      | Finland |
      | Sweden  |

  Scenario Outline: International organisations are partners for dialogue
    From the section on international organisations, which counts them among those with whom NATO cooperates.

    Given the date is 7 March 2024
    When we ask whether <organisation> can consult with NATO
    Then the answer is permitted

    Examples:
      | organisation       |
      | the United Nations |
      | the European Union |
      | the African Union  |

  Scenario Outline: Organisations of which it is only said that NATO engages with them
    From the section on international organisations, whose list is missing. Whether they are partners is not known;
    what is for countries is not for them in any case.

    Given the date is 7 March 2024
    When we ask whether <organisation> can consult with NATO
    Then the answer is conditional
    And it takes an invitation
    When we ask whether <organisation> can attend a committee
    Then the answer is undetermined
    And what is missing includes "below the accepted grade"
    When we ask whether <organisation> can agree an individual programme
    Then the answer is not permitted

    Examples:
      | organisation                                            |
      | the International Committee of the Red Cross             |
      | the Gulf Cooperation Council                             |
      | the League of Arab States                                |
      | the World Bank                                           |
      | the Organisation for the Prohibition of Chemical Weapons |
      | the International Atomic Energy Agency                   |
      | Interpol                                                 |

  Scenario Outline: The first day of a partnership
    From the list of signatures, and from NATO's own news for the Emirates. The day before, the country is in no framework.

    Given the date is <date>
    When we ask whether <partner> can attend a committee
    Then the answer is <answer>

    Examples:
      | partner                  | date             | answer        |
      | Georgia                  | 22 March 1994    | not permitted |
      | Georgia                  | 23 March 1994    | conditional   |
      | Ukraine                  | 7 February 1994  | not permitted |
      | Ukraine                  | 8 February 1994  | conditional   |
      | Ireland                  | 30 November 1999 | not permitted |
      | Ireland                  | 1 December 1999  | conditional   |
      | Serbia                   | 13 December 2006 | not permitted |
      | Serbia                   | 14 December 2006 | conditional   |
      | the United Arab Emirates | 21 June 2005     | not permitted |
      | the United Arab Emirates | 22 June 2005     | conditional   |
      | New Zealand              | 3 June 2012      | not permitted |
      | New Zealand              | 4 June 2012      | conditional   |

  Scenario Outline: Malta was a partner twice
    It signed in 1995, withdrew in 1996 and came back in 2008.

    Given the date is <date>
    When we ask whether Malta can attend a committee
    Then the answer is <answer>

    Examples:
      | date            | answer        |
      | 25 April 1995   | not permitted |
      | 26 April 1995   | conditional   |
      | 26 October 1996 | conditional   |
      | 27 October 1996 | not permitted |
      | 2 April 2008    | not permitted |
      | 3 April 2008    | conditional   |

  Scenario Outline: On accession partnership ends and membership begins
    A country becomes a party on the deposit of its instrument.

    Given the date is <date>
    When we ask whether <country> can <activity>
    Then the answer is <answer>

    Examples:
      | country         | activity           | date          | answer        |
      | Finland         | attend a committee | 3 April 2023  | conditional   |
      | Finland         | attend a committee | 4 April 2023  | not permitted |
      | Finland         | decide on KFOR     | 3 April 2023  | not permitted |
      | Finland         | decide on KFOR     | 4 April 2023  | permitted     |
      | Montenegro      | attend a committee | 4 June 2017   | conditional   |
      | Montenegro      | attend a committee | 5 June 2017   | not permitted |
      | Montenegro      | decide on KFOR     | 4 June 2017   | not permitted |
      | Montenegro      | decide on KFOR     | 5 June 2017   | permitted     |
      | North Macedonia | decide on KFOR     | 26 March 2020 | not permitted |
      | North Macedonia | decide on KFOR     | 27 March 2020 | permitted     |

  Scenario: A partner is known by many names
    The same country under a short name, a code and its name in French.

    Given the date is 7 March 2024
    When we ask whether Émirats arabes unis can take part in exercises
    Then the answer is conditional
    And it takes an invitation
    When we ask whether UAE can join an exercise
    Then the answer is conditional
    And it takes an invitation
