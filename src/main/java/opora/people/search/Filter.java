package opora.people.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opora.people.FamilyFilter;
import opora.platform.web.Fields;

/** The fields the list is narrowed by, as they stand in its address. */
final class Filter {

    private static final List<String> OWN = List.of("show", "section", "legal", "practice", "category", "curator");

    private Filter() {}

    static String address(Fields fields, List<FamilyFilter> contributed) {
        var names = new ArrayList<>(OWN);
        contributed.forEach(filter -> names.add(filter.name()));
        var address = new StringBuilder();
        for (var name : names) {
            if (!fields.value(name).isEmpty()) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(fields.value(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return address.toString();
    }
}
