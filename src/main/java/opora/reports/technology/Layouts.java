package opora.reports.technology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The layouts that come with the program, one for each report that has one. */
@Component
public class Layouts {

    private static final String PLACE = "classpath:opora/reference/layouts/*.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Layout> layouts;

    Layouts() {
        try {
            this.layouts = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                    .map(Layouts::read)
                    .collect(Collectors.toMap(Layout::report, each -> each));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public Optional<Layout> of(String report) {
        return Optional.ofNullable(layouts.get(report));
    }

    private static Layout read(Resource file) {
        try {
            return JSON.readValue(file.getContentAsByteArray(), Layout.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
