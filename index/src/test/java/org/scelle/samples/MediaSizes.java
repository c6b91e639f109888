package org.scelle.samples;

import java.io.IOException;
import java.util.Random;

/**
 * What each file weighs when all of them are to weigh so much together: many pictures and papers of
 * some hundred kilobytes, few of many megabytes, and once in some thousands a film or an archive of
 * hundreds of megabytes. With no such sum, each is as small as it can be.
 */
final class MediaSizes {

  private static final int FILM = 15;

  /** Who posts what: {@link Documents#made(int, int, Random)}, and films. */
  private static final int[] TURNS = {
    8, 3, 0, 8, 1, 8, 3, 10, 8, 2, 8, 1, 3, 8, 5, 8, 14, 8, 12, 3, 8, 7, 8, 2, 8, 9, 3, 8, 15, 8, 4,
    8, 1, 3, 8, 6, 8, 0, 11, 8, 3, 13, 8, 1, 8, 15, 14
  };

  private static final int HUGE = 6_007;
  private static final double HUGE_BYTES = 250e6;

  private final Scale scale;
  private final double factor;

  MediaSizes(Scale scale) {
    this.scale = scale;
    double sum = 0;
    for (int n = 0; n < scale.media() && scale.mediaBytes() > 0; n++) {
      sum += MediaFolder.isPresent(n) ? wanted(MediaFolder.source(n)) : 0;
    }
    factor = sum == 0 ? 0 : scale.mediaBytes() / sum;
  }

  private int kind(int n) {
    if (n % HUGE == HUGE / 3) {
      return n / HUGE % 2 == 0 ? FILM : 9;
    }
    return TURNS[n % TURNS.length];
  }

  /** The file number {@code n}, not grown yet. */
  Documents.Made made(int n, Random random) {
    if (scale.mediaBytes() == 0) {
      return Documents.made(n, random);
    }
    int kind = kind(n);
    return kind == FILM
        ? new Documents.Made("VID_" + n + ".mp4", "video/mp4", "m.video", GrownFile.film(), false)
        : Documents.made(kind, n, random);
  }

  /** Writes a file, as large as it is to be. */
  void write(Documents.Made made, int n, GrownFile out) throws IOException {
    long more = (long) (wanted(n) * factor) - made.bytes.length;
    if (more <= 0) {
      out.write(made.bytes);
      return;
    }
    out.grow(made, more, scale.seed() + n);
  }

  /** What a file of its kind weighs in the world, in bytes, before all are brought to the sum. */
  private double wanted(int n) {
    if (scale.mediaBytes() == 0) {
      return 0;
    }
    if (n % HUGE == HUGE / 3) {
      return HUGE_BYTES * (1 + n / HUGE % 3 * 0.5);
    }
    Random random = new Random(scale.seed() * 31 + n);
    return switch (kind(n)) {
      case 8, 3 -> spread(random, 90e3, 1.0);
      case 0, 5 -> spread(random, 60e3, 1.2);
      case 1, 7, 10 -> spread(random, 220e3, 1.3);
      case 2 -> spread(random, 30e3, 1.0);
      case 9 -> spread(random, 250e3, 1.8);
      case 14 -> spread(random, 40e3, 0.8);
      case FILM -> spread(random, 900e3, 1.2);
      default -> 0;
    };
  }

  /** Many about as large as the middle one, few far larger, none above 150 MB. */
  private static double spread(Random random, double middle, double wide) {
    return Math.min(150e6, middle * Math.exp(wide * random.nextGaussian()));
  }
}
