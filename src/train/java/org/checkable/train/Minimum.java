package org.checkable.train;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/** The minimum of a smooth convex function, by L-BFGS (Nocedal 1980) with a halving line search. */
public final class Minimum {
  /** A function of many arguments. */
  public interface Function {
    /** The value at a point; fills in the gradient there. */
    double at(double[] point, double[] gradient);
  }

  /** One remembered step. */
  private static final class Step {
    private final double[] move;
    private final double[] turn;
    private final double scale;

    Step(double[] move, double[] turn, double curvature) {
      this.move = move;
      this.turn = turn;
      this.scale = 1 / curvature;
    }
  }

  private static final int MEMORY = 8;

  private final Deque<Step> steps = new ArrayDeque<>();

  private Minimum() {}

  /**
   * The point where the function is least, starting at zero.
   *
   * @param tolerance how small, relative to the value, the last improvement is
   */
  public static double[] of(Function function, int size, int rounds, double tolerance) {
    return new Minimum().search(function, size, rounds, tolerance);
  }

  private double[] search(Function function, int size, int rounds, double tolerance) {
    double[] point = new double[size];
    double[] gradient = new double[size];
    double value = function.at(point, gradient);
    for (int round = 0; round < rounds; round++) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      double[] next = new double[size];
      double[] nextGradient = new double[size];
      double length = round == 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      double nextValue;
      do {
        move(point, direction, length, next);
        nextValue = function.at(next, nextGradient);
        length /= 2;
      } while (nextValue > value + 1e-4 * 2 * length * slope && length > 1e-12);
      remember(point, next, gradient, nextGradient);
      boolean done = value - nextValue <= tolerance * Math.abs(value) && round > 5;
      point = next;
      gradient = nextGradient;
      value = nextValue;
      if (done) {
        break;
      }
    }
    return point;
  }

  private double[] direction(double[] gradient) {
    double[] direction = Arrays.copyOf(gradient, gradient.length);
    double[] factors = new double[steps.size()];
    int place = 0;
    for (Step step : steps) {
      factors[place] = step.scale * dot(step.move, direction);
      add(direction, step.turn, -factors[place++]);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getFirst();
      scale(direction, 1 / (last.scale * dot(last.turn, last.turn)));
    }
    for (Iterator<Step> oldest = steps.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      add(direction, step.move, factors[--place] - step.scale * dot(step.turn, direction));
    }
    scale(direction, -1);
    return direction;
  }

  private void remember(double[] from, double[] to, double[] before, double[] after) {
    double[] move = difference(to, from);
    double[] turn = difference(after, before);
    double curvature = dot(move, turn);
    if (curvature > 1e-12) {
      steps.addFirst(new Step(move, turn, curvature));
      if (steps.size() > MEMORY) {
        steps.removeLast();
      }
    }
  }

  private static void move(double[] point, double[] direction, double length, double[] to) {
    for (int at = 0; at < to.length; at++) {
      to[at] = point[at] + length * direction[at];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int at = 0; at < to.length; at++) {
      to[at] += times * what[at];
    }
  }

  private static void scale(double[] vector, double times) {
    for (int at = 0; at < vector.length; at++) {
      vector[at] *= times;
    }
  }

  private static double[] difference(double[] one, double[] other) {
    double[] result = new double[one.length];
    for (int at = 0; at < result.length; at++) {
      result[at] = one[at] - other[at];
    }
    return result;
  }
}
