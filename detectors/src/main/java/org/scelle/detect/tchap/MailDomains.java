package org.scelle.detect.tchap;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which domains of mail addresses are likely on Tchap. */
final class MailDomains {

  /** How likely a domain is, the likeliest first. */
  enum Likelihood {
    /** The domain, or one it lies below, is known. */
    KNOWN,
    /** It lies below a domain of the state. */
    OF_THE_STATE,
    /** It has the form of a domain, no more. */
    WELL_FORMED,
    /** It cannot be one. */
    NONE
  }

  /** Known as they stand; those with hyphens matter most, for a hyphen could be the at sign. */
  private static final Set<String> KNOWN =
      Set.of(
          "developpement-durable.gouv.fr",
          "premier-ministre.gouv.fr",
          "outre-mer.gouv.fr",
          "enseignementsup-recherche.gouv.fr",
          "jeunesse-sports.gouv.fr",
          "dinum.gouv.fr",
          "beta.gouv.fr",
          "modernisation.gouv.fr",
          "interieur.gouv.fr",
          "gendarmerie.interieur.gouv.fr",
          "finances.gouv.fr",
          "dgfip.finances.gouv.fr",
          "douane.finances.gouv.fr",
          "diplomatie.gouv.fr",
          "education.gouv.fr",
          "agriculture.gouv.fr",
          "culture.gouv.fr",
          "justice.gouv.fr",
          "justice.fr",
          "sante.gouv.fr",
          "social.gouv.fr",
          "travail.gouv.fr",
          "ssi.gouv.fr",
          "pm.gouv.fr",
          "sgdsn.gouv.fr",
          "intradef.gouv.fr",
          "defense.gouv.fr",
          "elysee.fr",
          "senat.fr",
          "assemblee-nationale.fr",
          "conseil-etat.fr",
          "ars.sante.fr",
          "aphp.fr",
          "cnrs.fr",
          "francetravail.fr",
          "gmail.com",
          "hotmail.com",
          "hotmail.fr",
          "outlook.com",
          "outlook.fr",
          "yahoo.fr",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "laposte.net",
          "sfr.fr",
          "proton.me",
          "protonmail.com");

  /** Academies and universities. */
  private static final List<Pattern> FAMILIES =
      List.of(
          Pattern.compile("ac-[a-z]+(-[a-z]+)*\\.fr"),
          Pattern.compile("univ-[a-z0-9]+(-[a-z0-9]+)*\\.fr"));

  private static final Pattern BELOW_THE_STATE =
      Pattern.compile(
          "(.+\\.)?(gouv|elysee|senat|assemblee-nationale|sante|cnrs|aphp|justice)\\.fr");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

  private static final int LONGEST = 253;

  private MailDomains() {}

  static Likelihood of(String domain) {
    if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
      return Likelihood.NONE;
    }
    if (known(domain) || FAMILIES.stream().anyMatch(f -> f.matcher(domain).matches())) {
      return Likelihood.KNOWN;
    }
    return BELOW_THE_STATE.matcher(domain).matches()
        ? Likelihood.OF_THE_STATE
        : Likelihood.WELL_FORMED;
  }

  /** Whether the domain, or one it lies below, is known. */
  private static boolean known(String domain) {
    String rest = domain;
    while (!KNOWN.contains(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return false;
      }
      rest = rest.substring(dot + 1);
    }
    return true;
  }
}
