package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which files are posted by several messages: those need sets to be counted once, all others can be
 * summed.
 */
final class SharedFiles {
  private final int[] postings;
  private final int[] numbers;
  private final long[] sizes;

  SharedFiles(Archive archive, Cut cut) {
    postings = new int[archive.files()];
    numbers = new int[archive.files()];
    List<RoomHistory> rooms = archive.rooms();
    for (int room = 0; room < rooms.size(); room++) {
      RoomHistory history = rooms.get(room);
      for (int i = 0; i < cut.kept(room); i++) {
        if (history.is(i, RoomHistory.MESSAGE) && history.media[i] >= 0) {
          postings[history.media[i]]++;
        }
      }
    }
    List<Long> shared = new ArrayList<>();
    Arrays.fill(numbers, -1);
    for (int file = 0; file < postings.length; file++) {
      if (postings[file] > 1) {
        numbers[file] = shared.size();
        shared.add(archive.fileSize(file));
      }
    }
    sizes = shared.stream().mapToLong(Long::longValue).toArray();
  }

  boolean lone(int file) {
    return postings[file] == 1;
  }

  /** The number of a file that several messages post. */
  int number(int file) {
    return numbers[file];
  }

  /** Their sizes. */
  long[] sizes() {
    return sizes;
  }
}
