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

  void add(Treebank.Sentence sentence, DependencyTree tree) {
    for (int at = 0; at < sentence.size(); at++) {
      tokens++;
      tagsRight += tree.tag(at).number() == sentence.tags()[at] ? 1 : 0;
      boolean found = tree.tag(at).isFinite();
      boolean wanted = Tag.of(sentence.tags()[at]).isFinite();
      finiteFound += found ? 1 : 0;
      finiteWanted += wanted ? 1 : 0;
      finiteRight += found && wanted ? 1 : 0;
      if (sentence.relations()[at] == Relation.PUNCT.number()) {
        continue;
      }
      scored++;
      int wantedHead = sentence.heads()[at] == sentence.size() ? -1 : sentence.heads()[at];
      Relation relation = tree.relation(at);
      boolean head = tree.head(at) == wantedHead;
      boolean label = relation.number() == sentence.relations()[at];
      headsRight += head ? 1 : 0;
      bothRight += head && label ? 1 : 0;
      count(relation, 0);
      count(Relation.of(sentence.relations()[at]), 1);
      if (head && label) {
        count(relation, 2);
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
