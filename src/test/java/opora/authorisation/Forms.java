package opora.authorisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The forms of the pages, filled in as somebody in a hurry would, by the route each is sent to. */
final class Forms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final Map<String, Pattern> PATHS = new HashMap<>();

    private final List<Route> targets;
    private final LocalDate today;
    private final Map<Route, SequencedMap<String, List<String>>> filled = new HashMap<>();

    Forms(List<Route> routes, LocalDate today) {
        this.today = today;
        targets = routes.stream()
                .filter(route -> route.method().equals("POST"))
                .sorted(Comparator.comparingInt(route -> route.pattern().split("\\{").length))
                .toList();
    }

    /** The fields and values of the form that leads to the route; empty when no page has it. */
    SequencedMap<String, List<String>> of(Route route) {
        return filled.getOrDefault(route, new LinkedHashMap<>());
    }

    boolean knows(Route route) {
        return filled.containsKey(route);
    }

    /** Keeps the forms of a page; the first found for a route stays. */
    void read(String html, String path) {
        var page = Jsoup.parse(html, "http://localhost" + path);
        for (var form : page.select("form[method=post]")) {
            var values = values(page, form);
            keep(form.absUrl("action"), "", values, path);
            for (var button : parts(page, form, "button[type=submit]")) {
                var action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
                var pressed = new LinkedHashMap<>(values);
                if (button.hasAttr("name")) {
                    pressed.put(button.attr("name"), List.of(button.attr("value")));
                }
                keep(action, button.attr("name"), pressed, path);
            }
        }
    }

    private void keep(String action, String button, SequencedMap<String, List<String>> values, String page) {
        var path = action.isEmpty()
                ? page
                : action.replaceFirst("^http://localhost", "").replaceFirst("\\?.*$", "");
        target(path, button).ifPresent(route -> filled.putIfAbsent(route, values));
    }

    private Optional<Route> target(String path, String button) {
        var fitting = targets.stream().filter(route -> fits(route, path)).toList();
        return fitting.stream()
                .filter(route -> route.marks().contains(button))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(route -> route.marks().isEmpty())
                        .findFirst());
    }

    static boolean fits(Route route, String path) {
        return PATHS.computeIfAbsent(route.pattern(), Forms::path).matcher(path).matches();
    }

    private static Pattern path(String route) {
        var pattern = new StringBuilder();
        for (var part : route.split("(?=\\{)|(?<=})")) {
            pattern.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString());
    }

    private SequencedMap<String, List<String>> values(Document page, Element form) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var part : parts(page, form, "input[name], select[name], textarea[name]")) {
            if (!part.hasAttr("disabled") && !part.attr("name").equals("_csrf")) {
                value(part, values)
                        .ifPresent(value -> values.computeIfAbsent(part.attr("name"), name -> new ArrayList<>())
                                .add(value));
            }
        }
        return values;
    }

    private static List<Element> parts(Document page, Element form, String selector) {
        var parts = new ArrayList<Element>(form.select(selector));
        parts.removeIf(part -> part.hasAttr("form"));
        if (form.hasAttr("id")) {
            page.select(selector).stream()
                    .filter(part -> part.attr("form").equals(form.id()))
                    .forEach(parts::add);
        }
        return parts;
    }

    private Optional<String> value(Element part, Map<String, List<String>> known) {
        return switch (part.tagName().equals("input") ? part.attr("type") : part.tagName()) {
            case "checkbox" -> part.hasAttr("checked") ? Optional.of(part.val()) : Optional.empty();
            case "radio" ->
                part.hasAttr("checked") || !known.containsKey(part.attr("name")) && isFirstOfNone(part)
                        ? Optional.of(part.val())
                        : Optional.empty();
            case "select" -> chosen(part);
            case "file", "submit", "button" -> Optional.empty();
            case "textarea" -> Optional.of(part.text().isEmpty() ? typed(part) : part.text());
            default -> Optional.of(part.val().isEmpty() ? typed(part) : part.val());
        };
    }

    private static boolean isFirstOfNone(Element radio) {
        var group = radio.ownerDocument().select("input[type=radio]").stream()
                .filter(each -> each.attr("name").equals(radio.attr("name")))
                .toList();
        return group.getFirst() == radio && group.stream().noneMatch(each -> each.hasAttr("checked"));
    }

    private static Optional<String> chosen(Element select) {
        var options = select.select("option");
        return options.stream()
                .filter(option -> option.hasAttr("selected"))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> !option.val().isEmpty())
                        .findFirst())
                .map(Element::val);
    }

    /** What must be written is written; what may stay empty stays empty. */
    private String typed(Element field) {
        var name = field.attr("name");
        if (!field.attr("aria-required").equals("true") && !name.equals("reason")) {
            return "";
        }
        if (field.closest(".date-field") != null || field.attr("type").equals("date")) {
            return today.format(DAY);
        }
        return switch (field.attr("type") + field.attr("inputmode")) {
            case "textnumeric", "textdecimal", "number", "numbernumeric", "numberdecimal" -> "1";
            case "time" -> "10:00";
            case "email", "textemail" -> "proba@prichal.example";
            case "tel", "texttel" -> "8 900 000-00-07";
            default -> "Проверка";
        };
    }
}
