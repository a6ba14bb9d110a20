package opora.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import opora.platform.bench.Results;

/** How much was done in a second by several clients at once, and how long each piece took, in milliseconds. */
record Load(
        @JsonProperty("per_second") double rate,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p95_ms") double p95) {

    static Load of(List<Double> took, double seconds) {
        return new Load(took.size() / seconds, Results.percentile(took, 50), Results.percentile(took, 95));
    }

    /** Of each figure the median over the rounds. */
    static Load median(List<Load> rounds) {
        Function<ToDoubleFunction<Load>, Double> of = figure ->
                Results.median(rounds.stream().mapToDouble(figure).boxed().toList());
        return new Load(of.apply(Load::rate), of.apply(Load::p50), of.apply(Load::p95));
    }

    /** The median of the ratios within a round, where both were measured seconds apart. */
    static double ratio(List<Load> ours, List<Load> theirs, ToDoubleFunction<Load> figure) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i)));
        }
        return Results.median(ratios);
    }

    /** @param client makes the work of each client, which is done again and again and answers how long it took */
    static Load run(int clients, Duration time, IntFunction<Callable<Double>> client) throws Exception {
        var took = new ArrayList<Double>();
        var work = IntStream.range(0, clients).mapToObj(client).toList();
        // Clients are ready before the clock starts.
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var working = work.stream()
                    .<Callable<List<Double>>>map(each -> () -> again(each, begun + time.toNanos()))
                    .toList();
            for (var done : threads.invokeAll(working)) {
                took.addAll(done.get());
            }
        }
        return of(took, (System.nanoTime() - begun) / 1e9);
    }

    private static List<Double> again(Callable<Double> work, long until) throws Exception {
        var took = new ArrayList<Double>();
        while (System.nanoTime() < until) {
            took.add(work.call());
        }
        return took;
    }
}
