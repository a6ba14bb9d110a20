package opora.people.search;

import java.util.List;
import java.util.Optional;
import opora.people.DocumentNumber;
import opora.platform.text.Phone;
import opora.platform.text.SearchTokens;
import opora.platform.text.Snils;

/** What was typed into the search box: names, the number of a family, an account number, a document, a telephone. */
record Query(String typed) {

    private static final int LONGEST_NUMBER = 40;

    List<String> words() {
        return SearchTokens.queryWords(typed);
    }

    Optional<String> snils() {
        return Snils.parse(typed).map(Snils::digits);
    }

    Optional<String> document() {
        return DocumentNumber.parse(typed).map(DocumentNumber::key);
    }

    Optional<String> phone() {
        return Phone.parse(typed).map(Phone::digits);
    }

    /** «№ 2026-00012» is the same as 2026-00012; a text without a digit is no number. */
    Optional<String> familyNumber() {
        return Optional.of(typed.replace("№", " ").replaceAll("[‐‑–—]", "-").strip())
                .filter(number -> number.codePoints().anyMatch(Character::isDigit))
                .filter(number -> number.length() <= LONGEST_NUMBER);
    }
}
