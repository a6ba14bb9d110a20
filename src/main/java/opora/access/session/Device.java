package opora.access.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** «Chrome, Windows»: as much of what a browser says of itself as a person needs to recognise their computer. */
final class Device {

    /** In this order: almost every browser also says it is Chrome and Safari. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("YaBrowser/", "Яндекс Браузер"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrom", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** Empty when nothing of it is known. */
    static String of(String userAgent) {
        return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
