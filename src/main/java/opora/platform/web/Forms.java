package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Runs what a form asks for and brings every refusal back to the form: of its shape, of a rule, of the schema. */
@Component
public class Forms {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;
    private final HttpServletRequest request;

    Forms(MessageSource messages, HttpServletRequest request) {
        this.messages = messages;
        this.request = request;
    }

    /** Does it unless the form has problems; a refusal becomes a problem of the form and the answer is empty. */
    public <T> Optional<T> attempt(Errors errors, Supplier<T> action) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(action.get());
        } catch (Refused refused) {
            reject(errors, refused);
        } catch (DataIntegrityViolationException violation) {
            reject(errors, explained(violation));
        }
        return Optional.empty();
    }

    public boolean attempt(Errors errors, Runnable action) {
        return attempt(errors, () -> {
                    action.run();
                    return true;
                })
                .isPresent();
    }

    /** The fields as they were typed in this request, with what is wrong with them. */
    public Fields typed(Errors errors) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, Arrays.asList(typed)));
        var problems = new LinkedHashMap<String, List<String>>();
        for (var error : errors.getFieldErrors()) {
            problems.computeIfAbsent(error.getField(), field -> new ArrayList<>())
                    .add(text(error));
        }
        return new Fields(
                values,
                problems,
                errors.getGlobalErrors().stream().map(this::text).toList());
    }

    /** The fields of this request as typed, nothing checked: for filters and searches. */
    public Fields typed() {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, Arrays.asList(typed)));
        return new Fields(values, Map.of(), List.of());
    }

    /** A form filled with what is known: dates in Russian form, collections as several values, nulls as blanks. */
    public Fields filled(Map<String, ? extends @Nullable Object> known) {
        var values = new LinkedHashMap<String, List<String>>();
        known.forEach((field, value) -> values.put(field, texts(value)));
        return new Fields(values, Map.of(), List.of());
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case LocalDate date -> List.of(DATE.format(date));
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    private static void reject(Errors errors, Refused refused) {
        var field = refused.field();
        if (field == null || errors.getFieldType(field) == null) {
            errors.reject(refused.getMessage(), refused.arguments(), null);
        } else {
            errors.rejectValue(field, refused.getMessage(), refused.arguments(), null);
        }
    }

    /** The message of a violated constraint is found by its name; without one the violation is a bug and stays one. */
    private Refused explained(DataIntegrityViolationException violation) {
        var key = "constraint." + constraintOf(violation);
        try {
            messages.getMessage(key, null, LocaleContextHolder.getLocale());
            return new Refused(key);
        } catch (NoSuchMessageException unexplained) {
            throw violation;
        }
    }

    private static String constraintOf(DataIntegrityViolationException violation) {
        if (violation.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null) {
            return String.valueOf(cause.getServerErrorMessage().getConstraint());
        }
        return "";
    }

    private String text(DefaultMessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure() && isDate(field)) {
            return dateProblem(String.valueOf(field.getRejectedValue()), error);
        }
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private static boolean isDate(FieldError field) {
        return field.getCodes() != null
                && List.of(field.getCodes()).contains("typeMismatch." + LocalDate.class.getName());
    }

    /** A slip of the hand and a day that is not in the calendar are told apart from what is no date at all. */
    private String dateProblem(String typed, DefaultMessageSourceResolvable error) {
        var locale = LocaleContextHolder.getLocale();
        return switch (RussianDate.read(typed)) {
            case RussianDate.UnlikelyYear(int year) ->
                messages.getMessage("platform.date.unlikely-year", new Object[] {String.valueOf(year)}, locale);
            case RussianDate.NoSuchDay() -> messages.getMessage("platform.date.no-such-day", null, locale);
            default -> messages.getMessage(error, locale);
        };
    }
}
