package opora.people.erasure;

import java.time.LocalDateTime;
import java.util.UUID;

public record ErasureAct(
        UUID id,
        int number,
        String familyNumber,
        String names,
        ErasureReason reason,
        String document,
        int texts,
        LocalDateTime erasedAt,
        String erasedBy) {

    public String path() {
        return "/erasures/" + id;
    }
}
