package opora.surveys;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The body of a version as the database keeps it. */
@Component
public class Bodies {

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json;
    }

    public Body read(JSONB stored) {
        return read(stored.data());
    }

    public Body read(String text) {
        return json.readValue(text, Body.class);
    }

    public JSONB write(Body body) {
        return JSONB.valueOf(json.writeValueAsString(body));
    }
}
