package org.scelle.samples;

/**
 * How large a dump to make.
 *
 * @param messages messages that people post, over all rooms, about
 * @param media of these, how many post a file
 * @param seed same seed, same bytes
 * @param mediaBytes what the files in the dump weigh together, about; 0 for a few hundred bytes
 *     each
 */
public record Scale(int rooms, int accounts, int messages, int media, long seed, long mediaBytes) {

  public Scale(int rooms, int accounts, int messages, int media, long seed) {
    this(rooms, accounts, messages, media, seed, 0);
  }

  /** The dump in {@code samples/}. */
  public static final Scale SAMPLE = new Scale(12, 80, 1_000, 68, 20_260_607);

  /** The figures claimed for the breach of June 2026, without media files. */
  public static final Scale INCIDENT = new Scale(876, 73_467, 643_459, 0, 20_260_607);

  /**
   * The same with media: 59,386 files of 13.51 GB are in the dump, about. More are to be posted,
   * for encrypted rooms post none that can be told, and a scraper misses some.
   */
  public static final Scale INCIDENT_WITH_MEDIA =
      new Scale(876, 73_467, 643_459, 74_080, 20_260_607, 16_657_000_000L);
}
