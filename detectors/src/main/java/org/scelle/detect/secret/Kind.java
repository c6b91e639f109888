package org.scelle.detect.secret;

import java.util.Locale;
import org.scelle.model.Severity;

/** What a credential is, gravest first. */
enum Kind {
  PRIVATE_KEY(Severity.CRITICAL, "A private key"),
  CLOUD_KEY(Severity.CRITICAL, "A key of a cloud account"),
  DIRECTORY_BIND(Severity.CRITICAL, "A credential of a directory (LDAP, Active Directory)"),
  SESSION_TOKEN(Severity.HIGH, "A token of a session"),
  SERVICE_TOKEN(Severity.HIGH, "A token of a service"),
  SIGNED_LINK(Severity.HIGH, "A signed link"),
  ONE_TIME_SECRET(Severity.HIGH, "The secret of one-time codes"),
  BASIC_AUTHENTICATION(Severity.HIGH, "A password in a header"),
  LINK_PASSWORD(Severity.HIGH, "A password in a link"),
  PASSWORD(Severity.HIGH, "A password"),
  ENCRYPTED_KEY(Severity.MEDIUM, "A private key under a passphrase"),
  PASSWORD_HASH(Severity.MEDIUM, "The hash of a password"),
  SIGNED_TOKEN(Severity.MEDIUM, "A signed token (JWT)"),
  WIFI_KEY(Severity.MEDIUM, "The key of a wireless network"),
  SNMP_COMMUNITY(Severity.MEDIUM, "An SNMP community");

  final Severity severity;

  /** What it is, in English. */
  final String says;

  Kind(Severity severity, String says) {
    this.severity = severity;
    this.says = says;
  }

  /** The word used in outputs, as {@code directory-bind}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
