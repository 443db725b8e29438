package org.checkable.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.checkable.quote.Figure.Gender;
import org.checkable.quote.Figure.Sort;
import org.jspecify.annotations.Nullable;

/** Who is being spoken of: light that falls on people and bodies, and fades with each sentence. */
final class Spotlight {
  /** Beyond the last so many nobody is remembered, which keeps long articles linear. */
  private static final int MEMORY = 24;

  private static final double FADES_BY_SENTENCE = 0.5;
  private static final double FADES_BY_PARAGRAPH = 0.7;
  private static final double BRIGHTEST = 2.0;
  private static final double DARK = 0.1;

  /** A second candidate that is brighter than this share of the first makes it unclear. */
  private static final double RIVAL = 0.55;

  private final Deque<Figure> lit = new ArrayDeque<>();

  void nextSentence(boolean paragraph) {
    for (Figure figure : lit) {
      figure.salience *= paragraph ? FADES_BY_SENTENCE * FADES_BY_PARAGRAPH : FADES_BY_SENTENCE;
    }
    lit.removeIf(figure -> figure.salience < DARK / 4);
  }

  void shine(Figure figure, double light) {
    if (!lit.contains(figure)) {
      figure.salience = 0;
      lit.addLast(figure);
      if (lit.size() > MEMORY) {
        lit.removeFirst();
      }
    }
    figure.salience = Math.min(BRIGHTEST, figure.salience + light);
  }

  /** Whether somebody was spoken of lately. */
  boolean holds(Figure figure) {
    return lit.contains(figure);
  }

  /** People whom a pronoun fits, the brightest first. */
  List<Figure> people(Gender gender) {
    return brightest(Sort.PERSON, gender);
  }

  List<Figure> bodies() {
    return brightest(Sort.BODY, Gender.UNKNOWN);
  }

  private List<Figure> brightest(Sort sort, Gender gender) {
    List<Figure> fitting = new ArrayList<>();
    for (Figure figure : lit) {
      if (figure.sort == sort && figure.gender.fits(gender) && figure.salience >= DARK) {
        fitting.add(figure);
      }
    }
    fitting.sort((one, other) -> Double.compare(other.salience, one.salience));
    return fitting.size() > 4 ? fitting.subList(0, 4) : fitting;
  }

  /** The brightest, if no other comes near. */
  @Nullable Figure clear(List<Figure> brightest) {
    return brightest.size() == 1
            || brightest.get(1).salience < RIVAL * brightest.getFirst().salience
        ? brightest.getFirst()
        : null;
  }
}
