package org.scelle.extract.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Document properties that somebody named, among them the labels that classification products leave
 * (Microsoft information protection, TITUS, Boldon James).
 */
public final class Labels {

  private static final Pattern LABEL =
      Pattern.compile(
          "MSIP_Label_.*_Name|MSIP_Label_.*_Enabled|Sensitivity|.*Classification.*|Titus.*|"
              + "bjDocumentSecurityLabel|bjDocumentLabelXML.*|bjLabelHistory.*|"
              + "bjClsUserRVM|docIndexRef|bjSaver",
          Pattern.CASE_INSENSITIVE);

  /** Machine values nobody reads as words. */
  private static final Pattern SILENT =
      Pattern.compile(
          "MSIP_Label_.*_(?!Name)\\w+|.*(GUID|ContentTypeId)|AppVersion|DocSecurity|ScaleCrop|ShareDoc|"
              + "HyperlinksChanged|LinksUpToDate|_TemplateID|BuildNumber\\w+|IsMetric|TimeEdited",
          Pattern.CASE_INSENSITIVE);

  /** Characters kept of a name. */
  private static final int LONGEST = 200;

  private Labels() {}

  /** Says a property: as a label where its name is that of one, as words where people wrote it. */
  public static void property(String name, @Nullable String value, Recorder recorder)
      throws TextLimitReached {
    if (value == null || value.isBlank()) {
      return;
    }
    String key = name.substring(0, Math.min(name.length(), LONGEST));
    if (LABEL.matcher(key).matches()) {
      recorder.fact("label", key + "=" + value);
    }
    if (SILENT.matcher(key).matches()) {
      recorder.fact(key, value);
    } else {
      recorder.words(key, value);
    }
  }
}
