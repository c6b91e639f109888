package org.scelle.detect.secret;

import java.util.List;

/**
 * Words that name a credential.
 *
 * @param kind what they name
 * @param fit how they may stand in a longer name
 * @param demand what the value has to be
 */
record Keyword(Kind kind, Fit fit, Demand demand, List<String> spellings) {

  /** How a keyword stands in a longer name. */
  enum Fit {
    /** Anywhere: {@code ldapPasswordProd}. */
    PART,
    /** As a word of its own: {@code db_pwd}, not {@code compass}. */
    WORD
  }

  /** What a value has to be. */
  enum Demand {
    /** Whatever people choose. */
    CHOSEN,
    /** Drawn by lot, so many characters. */
    KEY,
    /** The same, longer: tokens are also names of parts of a text. */
    TOKEN
  }

  static final List<Keyword> ALL =
      List.of(
          new Keyword(
              Kind.PASSWORD,
              Fit.PART,
              Demand.CHOSEN,
              List.of(
                  "password",
                  "passwd",
                  "passphrase",
                  "mot de passe",
                  "mots de passe",
                  "motdepasse",
                  "mot_de_passe",
                  "mot-de-passe",
                  "phrase de passe",
                  "passwort",
                  "requirepass")),
          new Keyword(
              Kind.PASSWORD,
              Fit.WORD,
              Demand.CHOSEN,
              List.of(
                  "pwd",
                  "mdp",
                  "pass:",
                  "pass=",
                  "pass'",
                  "pass =",
                  "pass :",
                  "passe :",
                  "storepass",
                  "keypass")),
          new Keyword(
              Kind.DIRECTORY_BIND,
              Fit.PART,
              Demand.CHOSEN,
              List.of(
                  "bindpw",
                  "bind_password",
                  "bindpassword",
                  "bind_pw",
                  "rootpw",
                  "userpassword",
                  "cpassword")),
          new Keyword(Kind.PASSWORD, Fit.WORD, Demand.KEY, List.of("secret")),
          new Keyword(
              Kind.CLOUD_KEY,
              Fit.PART,
              Demand.KEY,
              List.of(
                  "accountkey",
                  "sharedaccesskey",
                  "secret_access_key",
                  "secretaccesskey",
                  "access_key_secret",
                  "storage_key")),
          new Keyword(
              Kind.SERVICE_TOKEN,
              Fit.PART,
              Demand.KEY,
              List.of(
                  "api_key",
                  "apikey",
                  "api-key",
                  "api key",
                  "cle api",
                  "cle d'api",
                  "access_key",
                  "accesskey",
                  "access-key",
                  "auth_key",
                  "authkey",
                  "subscription-key")),
          new Keyword(Kind.SERVICE_TOKEN, Fit.WORD, Demand.TOKEN, List.of("token", "jeton")),
          new Keyword(
              Kind.WIFI_KEY,
              Fit.WORD,
              Demand.CHOSEN,
              List.of(
                  "wpa_passphrase",
                  "wpa-psk",
                  "psk",
                  "keymaterial",
                  "cle wifi",
                  "cle wpa",
                  "code wifi",
                  "cle wi-fi",
                  "code wi-fi",
                  "wifi key",
                  "wpa_psk")),
          new Keyword(
              Kind.SNMP_COMMUNITY,
              Fit.WORD,
              Demand.CHOSEN,
              List.of("community", "rocommunity", "rwcommunity", "communaute snmp", "com2sec")));
}
