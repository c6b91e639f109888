package org.scelle.extract.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads a presentation of PowerPoint 97 to 2003 ([MS-PPT]), slide by slide. */
public final class OldSlidesReader {

  private final HSLFSlideShow show;
  private final Recorder recorder;
  private final Set<String> margins = new LinkedHashSet<>();

  private OldSlidesReader(HSLFSlideShow show, Recorder recorder) {
    this.show = show;
    this.recorder = recorder;
  }

  /** Says its texts in the order of the slides. */
  public static void read(Path path, Recorder recorder) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
        HSLFSlideShow show = new HSLFSlideShow(file)) {
      new OldSlidesReader(show, recorder).read();
    }
  }

  private void read() throws IOException {
    double middle = show.getPageSize().getHeight() / 2;
    for (var master : show.getSlideMasters()) {
      for (HSLFShape shape : master.getShapes()) {
        if (shape instanceof HSLFTextShape text && text.getPlaceholder() == null) {
          boolean upper = text.getAnchor() != null && text.getAnchor().getCenterY() < middle;
          recorder.text(upper ? Where.DOC_HEADER : Where.DOC_FOOTER, 0, "master", text.getText());
        }
      }
    }
    int page = 0;
    for (HSLFSlide slide : show.getSlides()) {
      page++;
      slide(slide, page);
    }
  }

  private void slide(HSLFSlide slide, int page) throws IOException {
    if (slide.isHidden()) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    margins.clear();
    margins(slide.getHeadersFooters(), page);
    shapes(slide.getShapes(), page, "");
    HSLFNotes notes = slide.getNotes();
    if (notes != null) {
      margins(notes.getHeadersFooters(), page);
      shapes(notes.getShapes(), page, "note");
    }
    List<HSLFComment> comments = slide.getComments();
    for (HSLFComment comment : comments) {
      recorder.flag(Flag.COMMENTS);
      recorder.text(Where.DOC_BODY, page, "comment", comment.getText());
    }
  }

  private void margins(@Nullable HeadersFooters said, int page) throws TextLimitReached {
    if (said == null) {
      return;
    }
    if (said.isHeaderVisible()) {
      margin(Where.DOC_HEADER, said.getHeaderText(), page);
    }
    if (said.isFooterVisible()) {
      margin(Where.DOC_FOOTER, said.getFooterText(), page);
    }
  }

  private void margin(Where where, @Nullable String text, int page) throws TextLimitReached {
    if (text != null && margins.add(text.strip())) {
      recorder.text(where, page, "", text);
    }
  }

  private void shapes(List<HSLFShape> shapes, int page, String detail) throws IOException {
    StringBuilder body = new StringBuilder();
    for (HSLFShape shape : shapes) {
      shape(shape, page, body);
    }
    recorder.text(Where.DOC_BODY, page, detail, body.toString());
  }

  private void shape(HSLFShape shape, int page, StringBuilder body) throws IOException {
    if (shape instanceof HSLFTable table) {
      for (int row = 0; row < table.getNumberOfRows(); row++) {
        for (int column = 0; column < table.getNumberOfColumns(); column++) {
          var cell = table.getCell(row, column);
          body.append(cell == null ? "" : cell.getText()).append('\t');
        }
        body.append('\n');
      }
    } else if (shape instanceof HSLFGroupShape group) {
      for (HSLFShape inside : group.getShapes()) {
        shape(inside, page, body);
      }
    } else if (shape instanceof HSLFTextShape text && text.getText() != null) {
      text(text, page, body);
    }
  }

  private void text(HSLFTextShape shape, int page, StringBuilder body) throws TextLimitReached {
    Placeholder role = shape.getPlaceholder();
    switch (role) {
      case HEADER -> margin(Where.DOC_HEADER, shape.getText(), page);
      case FOOTER -> margin(Where.DOC_FOOTER, shape.getText(), page);
      case SLIDE_NUMBER, DATETIME -> {}
      case null, default -> {
        if (!margins.contains(shape.getText().strip())) {
          body.append(shape.getText()).append('\n');
        }
      }
    }
  }
}
