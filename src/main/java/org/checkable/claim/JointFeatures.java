package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;

/** What a joint looks like, in words for the model. */
final class JointFeatures {
  private final DependencyTree tree;
  private final Joint[] joints;
  private final int at;
  private final int head;
  private final String joint;
  private final List<String> features = new ArrayList<>();

  private JointFeatures(DependencyTree tree, Joint[] joints, int at) {
    this.tree = tree;
    this.joints = joints;
    this.at = at;
    this.head = tree.head(at);
    this.joint = joints[at].name();
  }

  /** The features of the joint that a token heads. */
  static List<String> of(DependencyTree tree, Joint[] joints, int at) {
    JointFeatures features = new JointFeatures(tree, joints, at);
    features.place();
    features.words();
    features.content();
    return features.features;
  }

  private void add(String feature) {
    features.add(joint + ' ' + feature);
  }

  private void place() {
    features.add(joint);
    add(tree.relation(at).label());
    boolean parted = Clauses.isParted(tree, at);
    add(parted ? "parted" : "joined");
    if (joints[at] == Joint.CLAUSE) {
      add("behind " + mark());
    }
    add(at < head ? "before" : "behind");
    boolean asserted = Clauses.isAsserted(tree, Clauses.verbAbove(tree, at));
    add(asserted ? "asserted" : "embedded");
    add((asserted ? "asserted" : "embedded") + (parted ? " parted" : " joined"));
    add("head is " + tree.relation(head).label());
  }

  /** The mark before it, or at its beginning. */
  private String mark() {
    int from = tree.from(at);
    int before = tree.tag(from).isPunctuation() || from == 0 ? from : from - 1;
    return tree.tag(before).isPunctuation() ? tree.form(before) : "word";
  }

  private void words() {
    String mark = lower(Relation.MARK);
    if (mark.isEmpty()) {
      mark = lower(Relation.CASE);
    }
    add("mark " + mark);
    add("cc " + lower(Relation.CC));
    add("mark " + mark + (Clauses.isParted(tree, at) ? " parted" : " joined"));
    add("tag " + tree.tag(at).penn());
    add("head tag " + tree.tag(head).penn());
    int determiner = tree.child(head, Relation.DET);
    String article = determiner == DependencyTree.NONE ? "none" : tree.lower(determiner);
    add("head article " + article);
    add("head article " + article + (Clauses.isParted(tree, at) ? " parted" : " joined"));
    int own = tree.child(at, Relation.DET);
    add("article " + (own == DependencyTree.NONE ? "none" : tree.lower(own)));
    int first = tree.from(at);
    while (first < at && tree.tag(first).isPunctuation()) {
      first++;
    }
    add("first " + (isClosed(first) ? tree.lower(first) : tree.tag(first).penn()));
    int subject = tree.subject(at);
    add(subject == DependencyTree.NONE ? "no subject" : "subject " + tree.tag(subject).penn());
    if (tree.isFinite(at)) {
      add("finite");
    }
    if (Clauses.hasAuxiliary(tree, at)) {
      add("auxiliary");
    }
    int auxiliary = tree.child(at, Relation.AUX);
    if (auxiliary != DependencyTree.NONE && tree.tag(auxiliary) == Tag.MD) {
      add("modal");
    }
  }

  private boolean isClosed(int token) {
    return switch (tree.tag(token)) {
      case WDT, WP, WRB, WPS, IN, CC, PRP, DT, TO -> true;
      default -> false;
    };
  }

  private String lower(Relation relation) {
    int child = tree.child(at, relation);
    return child == DependencyTree.NONE ? "" : tree.lower(child);
  }

  private void content() {
    boolean figure = holds(at, Tag.CD);
    boolean headFigure = false;
    for (int child = tree.firstChild(head);
        child != DependencyTree.NONE;
        child = tree.nextChild(child)) {
      headFigure |= tree.tag(child) == Tag.CD && tree.relation(child) == Relation.NUMMOD;
    }
    if (figure) {
      add("figure");
    }
    if (headFigure) {
      add("head figure");
    }
    if (figure && headFigure) {
      add("both figures");
    }
    boolean verb = false;
    for (int token = tree.from(at); token < tree.to(at); token++) {
      verb |= tree.tag(token).isVerb();
    }
    if (verb) {
      add("verb");
    }
  }

  private boolean holds(int top, Tag tag) {
    for (int token = tree.from(top); token < tree.to(top); token++) {
      if (tree.tag(token) == tag) {
        return true;
      }
    }
    return false;
  }
}
