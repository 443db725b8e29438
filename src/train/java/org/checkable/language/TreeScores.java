package org.checkable.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tags, UAS, LAS and F1 of relations against a treebank; marks do not count for the last three. */
final class TreeScores {
  int tokens;
  int tagsRight;
  int scored;
  int headsRight;
  int bothRight;
  int finiteFound;
  int finiteWanted;
  int finiteRight;
  final Map<String, int[]> relations = new LinkedHashMap<>();
  int speakers;
  int speakersRight;

  void add(Treebank.Sentence sentence, int[] tags, ParserState state) {
    for (int at = 0; at < sentence.size(); at++) {
      tokens++;
      tagsRight += tags[at] == sentence.tags()[at] ? 1 : 0;
      boolean found = Tag.of(tags[at]).isFinite();
      boolean wanted = Tag.of(sentence.tags()[at]).isFinite();
      finiteFound += found ? 1 : 0;
      finiteWanted += wanted ? 1 : 0;
      finiteRight += found && wanted ? 1 : 0;
      if (state == null || sentence.relations()[at] == Relation.PUNCT.number()) {
        continue;
      }
      scored++;
      boolean head = state.head[at] == sentence.heads()[at];
      boolean label = state.label[at] == sentence.relations()[at];
      headsRight += head ? 1 : 0;
      bothRight += head && label ? 1 : 0;
      count(Relation.of(state.label[at]), 0);
      count(Relation.of(sentence.relations()[at]), 1);
      if (head && label) {
        count(Relation.of(state.label[at]), 2);
      }
    }
  }

  private void count(Relation relation, int which) {
    relations.computeIfAbsent(relation.label(), key -> new int[3])[which]++;
  }

  String line(List<String> which) {
    StringBuilder line = new StringBuilder();
    double p = (double) finiteRight / Math.max(1, finiteFound);
    double r = (double) finiteRight / Math.max(1, finiteWanted);
    line.append(
        String.format(
            "tags %.4f finite P %.3f R %.3f UAS %.4f LAS %.4f",
            (double) tagsRight / tokens,
            p,
            r,
            (double) headsRight / Math.max(1, scored),
            (double) bothRight / Math.max(1, scored)));
    for (String name : which) {
      int[] counts = relations.getOrDefault(name, new int[3]);
      line.append(
          String.format(" %s %.3f", name, 2.0 * counts[2] / Math.max(1, counts[0] + counts[1])));
    }
    return line.toString();
  }
}
