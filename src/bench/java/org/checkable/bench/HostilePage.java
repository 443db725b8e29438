package org.checkable.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A kind of page that a reader could be slow on: one piece of markup again and again, around a
 * story. The pieces count where they have to differ.
 */
enum HostilePage {
  EMPTY_COMMENTS("<!---->"),
  FORMS("<form><input>"),
  SELECTS("<select>"),
  OPTIONS("<select><option>x"),
  LONG_NAME(number -> number == 0 ? "<xxxxxxx" : "xxxxxxxx"),
  NAMES_IN_NAMES("<x"),
  MISNESTED("<b><i><p>"),
  MISNESTED_CLOSED("<b><p>x</b></p>"),
  TIMES("<time datetime=\"2024-01-02\">"),
  FOSTERED("<table><p>x</p>"),
  FOSTERED_ROWS(number -> number == 0 ? "<table>" : "<tr><p>x"),
  NESTED_LISTS("<ul><li>"),
  NESTED_TABLES("<table><tr><td>"),
  BREAKS("x<br>"),
  PARAGRAPHS("<p>x</p>"),
  JSON_LD("<script type=\"application/ld+json\">{\"a\":1}</script>"),
  LONG_JSON_LD(number -> number == 0 ? "<script type=\"application/ld+json\">[" : "{\"a\":[1,2]},"),
  LINKS("<a href=\"/x\">x</a>"),
  HEADINGS("<h2>x</h2>"),
  TITLES(number -> "<h1>A title of its own, " + number + "</h1>"),
  SPANS("<span>x</span>"),
  NESTED_SPANS("<span>x"),
  NESTED_SVG("<svg>"),
  NESTED_MATH("<math>"),
  MATH_IN_SVG("<svg><foreignObject><math>"),
  CLASSED(number -> "<div class=\"c" + number + "\">x</div>"),
  NESTED_CLASSED(number -> "<div class=\"c" + number + "\">x"),
  STORIES("<div class=\"article-body\">Prices rose by four per cent in May.</div>"),
  NESTED_STORIES("<div class=\"article-body\">"),
  LEADS("<div class=\"standfirst\">Prices rose by four per cent in May.</div>"),
  CARDS("<div><h3><a href=\"/x\">Prices rose</a></h3>They did.</div>"),
  ATTRIBUTES(number -> number == 0 ? "<div " : "a" + number + " "),
  ATTRIBUTE_GROUPS(number -> number % 199 == 0 ? ">x<p " : "a" + number % 199 + " "),
  REPEATED_BODIES(number -> "<body b" + number + ">"),
  LONG_ATTRIBUTE_NAME(number -> number == 0 ? "<div axxxxxxx" : "xxxxxxxx"),
  LONG_ATTRIBUTE_VALUE(number -> number == 0 ? "<div title=\"x" : "x &amp; y"),
  LONG_END_TAG(number -> number == 0 ? "</xxxxxxx" : "xxxxxxxx"),
  LONG_COMMENT(number -> number == 0 ? "<!--" : "x-- "),
  LONG_NESTED_TITLES(number -> number < 90 ? "<h1><div>" : "Prices rose in May. "),
  CLOSED_TIMES("<time datetime=\"2024-01-02\">x</time>"),
  DEEP_GROUPS(number -> number % 300 < 150 ? "<div>" : number % 300 == 150 ? "x</div>" : "</div>"),
  DEEP_SPANS(
      number -> number % 300 < 150 ? "<span>" : number % 300 == 150 ? "x</span>" : "</span>"),
  DEEP_MISNESTED(number -> number % 100 < 50 ? "<b><i><p>" : "</b></p>"),
  CLOSED_LISTS(number -> number % 100 < 50 ? "<ul><li>" : "x</li></ul>"),
  CLOSED_TABLES(number -> number % 60 < 30 ? "<table><tr><td>" : "x</td></tr></table>"),
  CLOSED_SVG(number -> number % 100 < 50 ? "<svg>" : "</svg>"),
  CLOSED_MATH(number -> number % 100 < 50 ? "<math>" : "</math>"),
  CLOSED_QUOTATIONS(number -> number % 100 < 50 ? "<blockquote>x" : "</blockquote>"),
  DEEP_FOSTERED(
      number -> number % 100 < 50 ? "<div>" : number % 100 == 50 ? "<table><p>x</p>" : "x</div>"),
  NAMED_GROUPS(
      number -> number % 100 < 50 ? "<div class=\"article-body\" rel=\"author\">" : "x</div>"),
  LONG_CLASS(number -> number == 0 ? "<div class=\"" : "related-"),
  FONTS(number -> "<font color=\"" + number + "\"><p>"),
  NESTED_ANCHORS("<a><b>"),
  NESTED_BUTTONS("<button><p>"),
  NESTED_TEMPLATES("<template>"),
  NESTED_QUOTATIONS("<blockquote>x"),
  NESTED_HIDDEN("<div aria-hidden=\"true\">x"),
  END_TAGS("</p>"),
  STRANGE_END_TAGS("</x>"),
  LINE_BREAK_END_TAGS("</br>"),
  LESS_THAN("<"),
  DECLARATIONS("<!x>"),
  ENTITIES("&amp;"),
  LONG_ENTITY(number -> number == 0 ? "&xxxxxxx" : "xxxxxxxx"),
  NULS("\0"),
  CAPTIONS("<figure><figcaption>x</figcaption></figure>"),
  ROWS(number -> number == 0 ? "<table>" : "<tr><td>x"),
  DEFINITIONS("<dl><dt>x<dd>y"),
  RUBIES("<ruby>x<rt>y"),
  PREFORMATTED(number -> number == 0 ? "<pre>" : "x\n\n"),
  BROKEN_LINE(number -> number == 0 ? "<p>" : "<br>x "),
  METAS("<meta name=\"x\" content=\"y\">"),
  AUTHORS("<b itemprop=\"author\"><i></i></b>"),
  SCRIPTS("<script>x</script>"),
  FRAMES("<frameset><frame>"),
  TEXT("A city bought a boat. ");

  private static final String HEAD =
      "<html><head><title>Prices rose</title></head><body><article><p>Prices rose by 4% in May,"
          + " the mayor of Tarnby said on Tuesday.</p>";
  private static final String TAIL = "<p>The harbour was closed for 3 days.</p></article>";

  @SuppressWarnings("ImmutableEnumChecker") // What it is given holds nothing.
  private final IntFunction<String> piece;

  HostilePage(String piece) {
    this(number -> piece);
  }

  HostilePage(IntFunction<String> piece) {
    this.piece = piece;
  }

  /** A page of this kind that has so many bytes, or a few less. */
  String ofBytes(int bytes) {
    StringBuilder page = new StringBuilder(bytes).append(HEAD);
    int room = bytes - HEAD.length() - TAIL.length();
    for (int number = 0; room > 0; number++) {
      String next = piece.apply(number);
      room -= next.getBytes(StandardCharsets.UTF_8).length;
      if (room >= 0) {
        page.append(next);
      }
    }
    return page.append(TAIL).toString();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
