package org.scelle.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Citation;
import org.scelle.model.Finding;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/**
 * A finding as every format shows it: withheld words are already gone.
 *
 * @param title one line, in English; for a withheld item nothing of the evidence is in it
 * @param roomName {@code null} when no name is recorded
 * @param quote empty when it is withheld or when there is none
 * @param withheld whether words exist that this report may not repeat
 * @param citations how many places support the finding
 */
public record FindingLine(
    String id,
    String detector,
    String rule,
    Severity severity,
    String label,
    String scheme,
    String title,
    List<String> clues,
    Subject subject,
    @Nullable String roomName,
    Where where,
    int page,
    String quote,
    boolean withheld,
    Source source,
    int citations) {

  static FindingLine of(Finding finding, Excerpts excerpts, RoomNames rooms) {
    boolean show = excerpts.show(finding);
    Citation citation = finding.citation();
    String title = show ? finding.title() : (finding.label() + " " + finding.scheme()).strip();
    return new FindingLine(
        finding.id(),
        finding.detector(),
        finding.rule(),
        finding.severity(),
        finding.label(),
        finding.scheme(),
        title,
        show ? finding.clues() : List.of(),
        finding.subject(),
        rooms.of(finding.subject().room()),
        citation.where(),
        citation.page(),
        show ? citation.quote() : "",
        !show,
        citation.source(),
        finding.citations().size());
  }
}
