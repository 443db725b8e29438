package org.checkable.claim;

/**
 * A named thing that can be seen in a sentence or about its place in the article; what scores,
 * kinds and skip reasons are made of. Those with words are found by {@code rules/traits.tsv}, the
 * others by the shape of the tokens ({@link TraitFinder}) or by the context ({@link Setting}).
 */
public enum Trait {
  // Figures, dates, comparisons: words and shapes.
  NUMBER("states a figure"),
  LARGE_NUMBER("speaks of hundreds, thousands or millions"),
  PERCENT("states a share"),
  MONEY("states an amount of money"),
  DATE("names a day or month"),
  YEAR("names a year"),
  TIME("says when, relative to now"),
  UNIT("measures something"),
  ORDINAL("says which in order"),
  VAGUE_QUANTITY("says how many, vaguely"),
  APPROXIMATION("rounds a figure"),
  COMPARISON("compares"),
  SUPERLATIVE("names an extreme"),
  CHANGE("says that something rose or fell"),

  // Verbs.
  PAST("tells of the past"),
  REGULAR_PAST("tells of the past"),
  BE("says what something is"),
  HAVE("says what something has, or has done"),
  DO("has a form of do"),
  PRESENT("has a verb in the present"),
  PASSIVE("says what was done to something"),
  PROGRESSIVE("says what is going on"),
  FUTURE("speaks of the future"),
  FORECAST("forecasts"),
  ANNOUNCED("tells of a decision or a schedule"),
  POSSIBLE("says what may be"),
  CONDITIONAL("says what would be"),
  DUTY("says what should be"),
  EVENT("tells of an event"),

  // Who speaks, and how.
  I("speaks of the speaker"),
  WE("speaks of us"),
  YOU("speaks to somebody"),
  THIRD_PERSON("speaks of a person"),
  THEY("speaks of them"),
  IT("points back to something"),
  WH_WORD("has a question word"),
  SAY("reports what somebody said"),
  ACCUSE("accuses or denies"),
  POSITION("takes a position"),
  BELIEF("says what somebody thinks"),
  HEDGE("hedges"),
  NEGATION("denies"),
  CAUSE("gives a cause or an effect"),
  SPOKEN("sounds spoken"),
  GREETING("greets or thanks"),

  // What it is about.
  CAUSES("says what led to what"),
  LAW_SAYS("says what a law or court requires"),
  STANCE("tells what somebody wants or is against"),
  RANK("ranks or compares"),
  LAW("is about law"),
  GOVERNMENT("is about government"),
  OFFICE("names an office"),
  HARM("is about harm or war"),
  CRIME("is about crime"),
  ECONOMY("is about money or work"),
  HEALTH("is about health"),
  SCIENCE("is about research"),
  SOCIETY("is about daily needs"),
  LEISURE("is about leisure"),
  SPORT("is about sport"),
  SCENE("sets a scene"),
  ORGANISATION("names an organisation"),

  // Style.
  PRAISE("praises"),
  BLAME("finds fault"),
  INTENSIFIER("insists"),
  ABSOLUTE("says all or never"),
  EMOTION("shows feeling"),
  CONTRAST("sets against"),
  COMMENTARY("comments"),
  ABSTRACT("speaks of things in general"),
  COMPOUND("uses hyphenated words"),
  ISM("speaks of an -ism or its -ists"),
  UNDOING("uses words with un-, mis- or over-"),
  LONG_WORDS("uses long words"),
  COMMAS("has many parts"),
  LOADED("uses loaded words"),
  ATTITUDE("shows an attitude by adverbs"),
  ARGUMENT("argues"),
  SINGLE_QUOTES("puts words in single quotation marks"),
  FIGURATIVE("uses a figure of speech"),
  ADVERB("has adverbs of manner"),
  ADJECTIVE("has describing words"),
  QUESTION_MARK("asks"),
  EXCLAMATION("exclaims"),
  DASH("breaks off with a dash"),
  SEMICOLON("strings clauses together"),
  COLON("has a colon"),
  BRACKETS("has brackets"),
  SCARE_QUOTES("puts words in quotation marks"),
  NAME("names somebody or something"),
  LONG_NAME("gives a name in full"),
  ACRONYM("has initials for a name"),
  HASHTAG("has a hashtag, address or handle"),

  // How it opens.
  IMPERATIVE("tells somebody to do something"),
  CALL("calls on the reader"),
  CREDIT("gives a credit or a source"),
  IMPRINT("says where the article appeared"),
  AUXILIARY_START("opens as a question does"),
  PRONOUN_START("opens with a pronoun"),
  ARTICLE_START("opens with a or the"),
  CONNECTIVE_START("opens with a connective"),

  // Size.
  SHORT("is short"),
  MIDDLING("is of middling length"),
  LONG("is long"),
  NO_VERB("has no verb"),
  LOWER_START("begins in the middle"),
  OPEN_END("ends in the middle"),
  NO_STOP("does not end as a sentence does"),
  COLON_END("leads up to what follows"),
  STATEMENT("says by itself what something is or does"),

  // Its place in the article.
  TITLE("is the title"),
  HEADING("is a heading"),
  NO_CLAIM("has not the form of a claim"),
  LEAD("is in the first paragraph"),
  EARLY("is near the beginning"),
  LATE("is near the end"),
  LIST("is a list item"),
  CAPTION("is a caption"),
  PARAGRAPH_START("opens a paragraph"),
  SHORT_PARAGRAPH("is a paragraph of its own"),
  QUOTED("is in somebody's own words"),
  PARTLY_QUOTED("has some of somebody's own words"),
  REPORTED("is reported speech"),
  QUOTED_SELF("is somebody speaking of themselves"),
  QUOTED_FEELING("is somebody's judgement in their own words"),
  QUOTED_FIGURE("is a figure in somebody's own words"),
  QUOTED_PAST("is somebody's own account of the past"),
  SAID_FEELING("reports somebody's judgement"),
  AFTER_QUOTED("follows somebody's own words"),
  HARD_NEWS("is in an article about public affairs"),
  SOFT_NEWS("is in an article about leisure"),
  AROUND_FIGURES("stands among figures"),
  AROUND_FEELING("stands among judgements");

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  /** Its place in arrays with one element for each trait. */
  @SuppressWarnings("EnumOrdinal") // Never written anywhere: files name traits by their names.
  int index() {
    return ordinal();
  }

  /** What the sentence does, in words. */
  public String label() {
    return label;
  }
}
