package org.scelle.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Document properties that somebody named, among them the labels that classification products leave
 * (Microsoft information protection, TITUS, Boldon James).
 */
final class Labels {

  private static final Pattern LABEL =
      Pattern.compile(
          "MSIP_Label_.*_Name|MSIP_Label_.*_Enabled|Sensitivity|.*Classification.*|Titus.*|"
              + "bjDocumentSecurityLabel|bjDocumentLabelXML.*|bjLabelHistory.*|"
              + "bjClsUserRVM|docIndexRef|bjSaver",
          Pattern.CASE_INSENSITIVE);

  /** Machine values nobody reads as words. */
  private static final Pattern SILENT =
      Pattern.compile(
          "MSIP_Label_.*_(?!Name)\\w+|.*(GUID|ContentTypeId)", Pattern.CASE_INSENSITIVE);

  private Labels() {}

  static void property(String name, @Nullable String value, Recorder recorder)
      throws TextLimitReached {
    if (value == null || value.isBlank()) {
      return;
    }
    if (LABEL.matcher(name).matches()) {
      recorder.fact("label", name + "=" + value);
    }
    if (SILENT.matcher(name).matches()) {
      recorder.fact(name, value);
    } else {
      recorder.words(name, value);
    }
  }
}
