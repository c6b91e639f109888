package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A graph of what follows what, cut into its connected stretches, each in an order that respects
 * every arrow as far as the arrows agree. Nodes are numbers from 0; where arrows contradict each
 * other (a circle), the nodes of the circle stand together in the order of their numbers.
 *
 * <p>Linear but for the choice among nodes that no arrow orders; without recursion, since a record
 * may be one chain of a million events.
 */
final class Stretches {

  private final int nodes;
  private final int[] start;
  private final int[] next;

  /**
   * @param from where each arrow starts
   * @param to where each arrow ends
   */
  Stretches(int nodes, IntList from, IntList to) {
    this.nodes = nodes;
    this.start = new int[nodes + 1];
    this.next = new int[from.size()];
    for (int i = 0; i < from.size(); i++) {
      start[from.get(i) + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      start[i + 1] += start[i];
    }
    int[] free = Arrays.copyOf(start, nodes);
    for (int i = 0; i < from.size(); i++) {
      next[free[from.get(i)]++] = to.get(i);
    }
  }

  /**
   * @param claimed a time for each node, used only between nodes that no arrow orders
   * @return the stretches, by their smallest node
   */
  List<int[]> inOrder(long[] claimed) {
    int[] circle = circles();
    int[] order = new Sorted(circle, claimed).order();
    int[] stretch = connected();
    int[] size = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      size[stretch[node]]++;
    }
    int[] number = new int[nodes];
    List<int[]> result = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      if (stretch[node] == node) {
        number[node] = result.size();
        result.add(new int[size[node]]);
      }
    }
    int[] filled = new int[result.size()];
    for (int node : order) {
      int which = number[stretch[node]];
      result.get(which)[filled[which]++] = node;
    }
    return result;
  }

  /** For each node the smallest node it is connected to. */
  private int[] connected() {
    int[] parent = new int[nodes];
    Arrays.setAll(parent, i -> i);
    for (int node = 0; node < nodes; node++) {
      for (int i = start[node]; i < start[node + 1]; i++) {
        int a = root(parent, node);
        int b = root(parent, next[i]);
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int node = 0; node < nodes; node++) {
      parent[node] = root(parent, node);
    }
    return parent;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * For each node the number of its circle (Tarjan's strongly connected components, with a stack of
   * its own in place of recursion).
   */
  private int[] circles() {
    int[] circle = new int[nodes];
    int[] low = new int[nodes];
    int[] seen = new int[nodes];
    int[] cursor = Arrays.copyOf(start, nodes);
    IntList path = new IntList();
    IntList open = new IntList();
    Arrays.fill(circle, -1);
    int clock = 0;
    int circles = 0;
    for (int root = 0; root < nodes; root++) {
      if (seen[root] != 0) {
        continue;
      }
      path.add(root);
      while (path.size() > 0) {
        int node = path.last();
        if (seen[node] == 0) {
          seen[node] = ++clock;
          low[node] = clock;
          open.add(node);
        }
        if (cursor[node] < start[node + 1]) {
          int target = next[cursor[node]++];
          if (seen[target] == 0) {
            path.add(target);
          } else if (circle[target] < 0) {
            low[node] = Math.min(low[node], seen[target]);
          }
          continue;
        }
        path.removeLast();
        if (path.size() > 0) {
          low[path.last()] = Math.min(low[path.last()], low[node]);
        }
        if (low[node] == seen[node]) {
          close(open, circle, node, circles++);
        }
      }
    }
    return circle;
  }

  private static void close(IntList open, int[] circle, int until, int number) {
    int node;
    do {
      node = open.removeLast();
      circle[node] = number;
    } while (node != until);
  }

  /** The order of the circles: one after all that point at it, the earliest claimed time first. */
  private final class Sorted {
    private final int[] circle;
    private final long[] claimed;
    private final int[] first;
    private final int[] follower;
    private final int[] waitsFor;

    Sorted(int[] circle, long[] claimed) {
      this.circle = circle;
      this.claimed = claimed;
      int circles = Arrays.stream(circle).max().orElse(-1) + 1;
      first = new int[circles];
      follower = new int[nodes];
      waitsFor = new int[circles];
      Arrays.fill(first, -1);
      for (int node = nodes - 1; node >= 0; node--) {
        follower[node] = first[circle[node]];
        first[circle[node]] = node;
        for (int i = start[node]; i < start[node + 1]; i++) {
          if (circle[next[i]] != circle[node]) {
            waitsFor[circle[next[i]]]++;
          }
        }
      }
    }

    int[] order() {
      var ready = new PriorityQueue<Integer>(this::compare);
      for (int i = 0; i < first.length; i++) {
        if (waitsFor[i] == 0) {
          ready.add(i);
        }
      }
      IntList order = new IntList();
      while (!ready.isEmpty()) {
        for (int node = first[ready.remove()]; node >= 0; node = follower[node]) {
          order.add(node);
          for (int i = start[node]; i < start[node + 1]; i++) {
            int target = circle[next[i]];
            if (target != circle[node] && --waitsFor[target] == 0) {
              ready.add(target);
            }
          }
        }
      }
      return order.toArray();
    }

    private int compare(int a, int b) {
      int byTime = Long.compare(claimed[first[a]], claimed[first[b]]);
      return byTime != 0 ? byTime : Integer.compare(first[a], first[b]);
    }
  }
}
