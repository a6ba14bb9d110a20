package opora.reports.count;

import opora.reports.passport.Status;

/** What a family may have had on the day of a fact. */
sealed interface Held {

    String name();

    record Category(String code) implements Held {
        @Override
        public String name() {
            return "category_" + code;
        }
    }

    record InStatus(Status status) implements Held {
        @Override
        public String name() {
            return "status_" + status.code();
        }
    }
}
