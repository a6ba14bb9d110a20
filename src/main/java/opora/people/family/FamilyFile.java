package opora.people.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.people.MembershipRole;
import opora.people.PeopleLinks;
import opora.platform.text.Phone;
import org.jspecify.annotations.Nullable;

/** All that the page of a family shows, intervals newest first. */
public record FamilyFile(
        List<Member> all,
        List<Residence> residences,
        List<Status> statuses,
        List<Category> categories,
        List<Curator> curators) {

    public List<Member> members() {
        return all.stream()
                .filter(each -> each.to() == null)
                .sorted(Comparator.comparing(Member::generation)
                        .thenComparing(Member::birthDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public List<Member> formerMembers() {
        return all.stream().filter(each -> each.to() != null).toList();
    }

    public List<Status> statuses(String axis) {
        return statuses.stream().filter(each -> each.axis().equals(axis)).toList();
    }

    public record Member(
            UUID membershipId,
            UUID personId,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            String role,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endReason) {

        public String path() {
            return PeopleLinks.person(personId);
        }

        /** On the day they left for those who have left. */
        public int age(LocalDate today) {
            return birthDate == null
                    ? 0
                    : Period.between(birthDate, to == null ? today : to).getYears();
        }

        public String phoneText() {
            return phone == null ? "" : Phone.parse(phone).map(Phone::formatted).orElse(phone);
        }

        int generation() {
            var known = MembershipRole.of(role);
            if (known.isPresent() && known.get().parent()) {
                return 0;
            }
            return known.isPresent() && known.get().child() ? 1 : 2;
        }
    }

    public record Residence(
            String settlement,
            @Nullable String section,
            @Nullable String postalCode,
            String street,
            String house,
            String flat,
            LocalDate from,
            @Nullable LocalDate to) {

        public String text() {
            return Stream.of(postalCode, settlement, street, house, flat)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    public record Status(
            UUID id,
            String axis,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            String documentNumber,
            @Nullable LocalDate documentDate,
            String reason) {

        /** A dangerous position rests on a decision; without its number the record is told to be incomplete, no more. */
        public boolean lacksDocument() {
            return status.equals("sop") && (documentNumber.isEmpty() || documentDate == null);
        }
    }

    public record Category(
            UUID id,
            String title,
            @Nullable String person,
            LocalDate from,
            @Nullable LocalDate to,
            String document) {}

    public record Curator(
            UUID employeeId,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}
}
