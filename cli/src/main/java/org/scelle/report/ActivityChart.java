package org.scelle.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of the picture of messages over time, 1000 units wide and 240 high.
 *
 * @param lines the scale, from 0 up
 * @param ticks names below the axis
 */
public record ActivityChart(List<Bar> bars, List<Dot> dots, List<Line> lines, List<Tick> ticks) {

  /** One span of time. */
  public record Bar(int x, int y, int width, int height, String name, long messages) {}

  /** A span in which marked items were posted. */
  public record Dot(int x, int y, String name, long marked) {}

  /** A line of the scale. */
  public record Line(int y, long value) {}

  /** A name below the axis. */
  public record Tick(int x, String name) {}

  private static final int LEFT = 68;
  private static final int WIDTH = 1000 - LEFT;
  private static final int TOP = 22;
  private static final int BASE = 212;
  private static final int MOST_TICKS = 10;

  public static ActivityChart of(Chronology chronology) {
    List<Chronology.Span> spans = chronology.spans();
    long most = spans.stream().mapToLong(Chronology.Span::messages).max().orElse(0);
    long step = step(most);
    long top = Math.max(step, (most + step - 1) / step * step);
    List<Bar> bars = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    int every = (spans.size() + MOST_TICKS - 1) / MOST_TICKS;
    for (int i = 0; i < spans.size(); i++) {
      int x = LEFT + i * WIDTH / spans.size();
      int next = LEFT + (i + 1) * WIDTH / spans.size();
      Chronology.Span span = spans.get(i);
      int height = height(span.messages(), top);
      int gap = Math.min(3, (next - x) / 4);
      bars.add(
          new Bar(
              x,
              BASE - height,
              Math.min(60, next - x - gap),
              height,
              span.name(),
              span.messages()));
      if (span.marked() > 0) {
        dots.add(new Dot((x + next - gap) / 2, BASE - height - 8, span.name(), span.marked()));
      }
      if (i % every == 0) {
        ticks.add(new Tick(x, span.name()));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (long value = 0; value <= top; value += step) {
      lines.add(new Line(BASE - height(value, top), value));
    }
    return new ActivityChart(bars, dots, lines, ticks);
  }

  private static int height(long value, long top) {
    int height = (int) Math.round((double) (BASE - TOP) * value / top);
    return value > 0 ? Math.max(1, height) : 0;
  }

  /** A round distance that gives two to five lines. */
  private static long step(long most) {
    long step = 1;
    while (step * 50 <= most) {
      step *= 10;
    }
    if (most <= step * 5) {
      return step;
    }
    if (most <= step * 10) {
      return step * 2;
    }
    return most <= step * 25 ? step * 5 : step * 10;
  }
}
