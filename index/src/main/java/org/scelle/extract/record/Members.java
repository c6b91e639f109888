package org.scelle.extract.record;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;

/** Examines the files inside a file, and the pages in it that are pictures. */
public interface Members {

  /** Draws a page. */
  @FunctionalInterface
  interface Drawing {
    BufferedImage draw() throws IOException;
  }

  /**
   * Reads the text of a page that is a picture.
   *
   * @return why it was not read; empty when it was
   */
  String page(Drawing drawing, int page, Recorder recorder) throws IOException;

  /**
   * Examines one, within the budget of {@code outer}, which is told of what was left out.
   *
   * @param name where in {@code outer}, as it says
   * @param bytes not closed here
   */
  void examine(String name, InputStream bytes, Recorder outer)
      throws IOException, InterruptedException;
}
