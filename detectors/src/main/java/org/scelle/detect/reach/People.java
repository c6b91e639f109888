package org.scelle.detect.reach;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The accounts of one room while its record is being read, numbered as they come. */
final class People {
  private final Map<Integer, Integer> locals = new HashMap<>();
  private int[] accounts = new int[16];
  private int[] firstSeen = new int[16];
  private int[] known = new int[16];
  private int[] knownAt = new int[16];
  private int[] end = new int[16];
  private long[] endTime = new long[16];
  private int size;

  /** The account's number here; new accounts are first seen at the position. */
  int local(int account, int position) {
    Integer old = locals.putIfAbsent(account, size);
    if (old != null) {
      firstSeen[old] = Math.min(firstSeen[old], position);
      return old;
    }
    if (size == accounts.length) {
      grow(size * 2);
    }
    accounts[size] = account;
    firstSeen[size] = position;
    return size++;
  }

  private void grow(int room) {
    accounts = Arrays.copyOf(accounts, room);
    firstSeen = Arrays.copyOf(firstSeen, room);
    known = Arrays.copyOf(known, room);
    knownAt = Arrays.copyOf(knownAt, room);
    end = Arrays.copyOf(end, room);
    endTime = Arrays.copyOf(endTime, room);
  }

  /** Whether the last clue of the account says it was joined, with no hole since. */
  boolean knownJoined(int local, int lastHole) {
    return known[local] == Standing.JOIN && knownAt[local] >= lastHole;
  }

  void know(int local, int membership, int position) {
    known[local] = membership;
    knownAt[local] = position;
  }

  /** A snapshot taken after the record says this; an event says more than a bare list. */
  void end(int local, int membership, long time) {
    if (end[local] == 0 || time != RoomHistory.NO_TIME) {
      end[local] = membership;
      endTime[local] = time;
    }
  }

  int size() {
    return size;
  }

  /** Local numbers in the order of the accounts' numbers. */
  int[] order() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = ((long) accounts[i] << 32) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  int[] accounts(int[] order) {
    return pick(accounts, order);
  }

  int[] firstSeen(int[] order) {
    return pick(firstSeen, order);
  }

  int[] ends(int[] order) {
    return pick(end, order);
  }

  /** Which of the ends are changes later than the record. */
  boolean[] later(int[] order, long latest) {
    boolean[] later = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      later[i] = end[order[i]] != 0 && endTime[order[i]] > latest;
    }
    return later;
  }

  private static int[] pick(int[] values, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }
}
