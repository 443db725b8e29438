package org.checkable.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.language.Tag;
import org.checkable.text.Span;

/**
 * Lays chosen tokens of a sentence out as spans of its text, without marks at the edges of a gap.
 */
final class Pieces {
  private Pieces() {}

  /** The spans, in order; where only marks lie between two of them they are one. */
  static List<Span> of(String text, DependencyTree tree, BitSet words) {
    BitSet chosen = (BitSet) words.clone();
    bridge(tree, chosen);
    List<Span> pieces = new ArrayList<>();
    int from = chosen.nextSetBit(0);
    while (from >= 0) {
      int to = chosen.nextClearBit(from);
      int first = from;
      int last = to - 1;
      while (first <= last && isLoose(tree, first)) {
        first++;
      }
      while (last >= first && isLoose(tree, last) && !isEnd(tree, last)) {
        last--;
      }
      if (first <= last) {
        Span piece = Quotation.balanced(text, tree.span(first, last));
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
      }
      from = chosen.nextSetBit(to);
    }
    return pieces;
  }

  /** Fills gaps that hold nothing but marks. */
  private static void bridge(DependencyTree tree, BitSet chosen) {
    int end = chosen.nextClearBit(Math.max(0, chosen.nextSetBit(0)));
    for (int next = chosen.nextSetBit(end); next >= 0; next = chosen.nextSetBit(end)) {
      boolean marks = true;
      for (int at = end; at < next; at++) {
        marks &= tree.tag(at).isPunctuation();
      }
      if (marks) {
        chosen.set(end, next);
      }
      end = chosen.nextClearBit(next);
    }
  }

  /** A mark or a conjunction that joins, and means nothing at an edge. */
  private static boolean isLoose(DependencyTree tree, int at) {
    return switch (tree.tag(at)) {
      case COMMA, COLON, STOP, CC, NFP -> true;
      default -> false;
    };
  }

  /** The full stop of the sentence. */
  private static boolean isEnd(DependencyTree tree, int at) {
    return tree.tag(at) == Tag.STOP && at >= tree.size() - 2;
  }
}
