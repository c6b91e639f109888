package org.scelle.extract.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;

/** What a PDF does by itself (ISO 32000-1, 12.6): scripts, programs, addresses asked. */
final class PdfActions {

  /** Nodes looked at; a file may say that an action follows itself. */
  private static final int MOST = 10_000;

  private static final Set<String> RUNNING =
      Set.of("JavaScript", "Launch", "RichMediaExecute", "Rendition");

  /** Only where nobody has to click. */
  private static final Set<String> ASKING = Set.of("URI", "SubmitForm", "ImportData", "GoToR");

  /** When an action is done. */
  private enum When {
    BY_ITSELF,
    WHEN_CLICKED
  }

  private final Recorder recorder;
  private final Set<COSDictionary> seen = new HashSet<>();

  private PdfActions(Recorder recorder) {
    this.recorder = recorder;
  }

  static void judge(PDDocument document, Recorder recorder) {
    new PdfActions(recorder).judge(document);
  }

  private void judge(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    action(catalog.getDictionaryObject(COSName.OPEN_ACTION), When.BY_ITSELF);
    triggers(catalog.getCOSDictionary(COSName.AA));
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && names.getCOSDictionary(COSName.getPDFName("JavaScript")) != null) {
      recorder.flag(Flag.ACTIVE_CONTENT);
    }
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form != null) {
      fields(form.getCOSArray(COSName.FIELDS));
    }
    for (PDPage page : document.getPages()) {
      triggers(page.getCOSObject().getCOSDictionary(COSName.AA));
      annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
    }
  }

  private void annotations(@Nullable COSArray annotations) {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        action(annotation.getDictionaryObject(COSName.A), When.WHEN_CLICKED);
        triggers(annotation.getCOSDictionary(COSName.AA));
        if ("RichMedia".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
          recorder.flag(Flag.ACTIVE_CONTENT);
        }
      }
    }
  }

  private void fields(@Nullable COSArray fields) {
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (fields.getObject(i) instanceof COSDictionary field && isNew(field)) {
        triggers(field.getCOSDictionary(COSName.AA));
        fields(field.getCOSArray(COSName.KIDS));
      }
    }
  }

  private boolean isNew(COSDictionary node) {
    return seen.size() < MOST && seen.add(node);
  }

  /** Actions that belong to events, as a page being opened. */
  private void triggers(@Nullable COSDictionary triggers) {
    if (triggers != null) {
      for (COSName event : triggers.keySet()) {
        action(triggers.getDictionaryObject(event), When.BY_ITSELF);
      }
    }
  }

  private void action(@Nullable COSBase node, When when) {
    if (!(node instanceof COSDictionary action) || !isNew(action)) {
      return;
    }
    String kind = String.valueOf(action.getNameAsString(COSName.S));
    if (RUNNING.contains(kind)) {
      recorder.flag(Flag.ACTIVE_CONTENT);
    } else if (when == When.BY_ITSELF && ASKING.contains(kind)) {
      recorder.flag(Flag.EXTERNAL_REFERENCE);
    }
    COSBase next = action.getDictionaryObject(COSName.getPDFName("Next"));
    if (next instanceof COSArray all) {
      for (int i = 0; i < all.size(); i++) {
        action(all.getObject(i), when);
      }
    } else {
      action(next, when);
    }
  }
}
