package opora.platform.web.asked;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form as one line of text, the way a browser would send them. */
final class Typed {

    private Typed() {}

    static String write(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field ->
                        List.of(field.getValue()).stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String[]> read(String typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : typed.split("&")) {
            var sign = pair.indexOf('=');
            if (sign > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, sign)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(sign + 1)));
            }
        }
        var all = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
