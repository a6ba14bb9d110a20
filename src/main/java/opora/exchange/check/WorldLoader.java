package opora.exchange.check;

import static opora.institution.views.Tables.INSTITUTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.learning.views.Tables.TOOL_CARD;
import static opora.outreach.views.Tables.MEETING_CARD;
import static opora.outreach.views.Tables.TRIP_CARD;
import static opora.partners.views.Tables.AGREEMENT_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.services.views.Tables.SERVICE_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.text.Tsv;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what an institution has stored, in one query for each kind of record. */
@Component
public class WorldLoader {

    private final DSLContext db;
    private final StaffLoader staff;
    private final RegisterLoader register;
    private final EventsLoader events;

    WorldLoader(DSLContext db, StaffLoader staff, RegisterLoader register, EventsLoader events) {
        this.events = events;
        this.db = db;
        this.staff = staff;
        this.register = register;
    }

    public World load(UUID institution, LocalDate today) {
        var world = new World(institution, today);
        loadInstitution(world);
        if (world.isOpen()) {
            loadSettlements(world);
            staff.load(world);
            register.load(world);
            loadServices(world);
            loadPartners(world);
            events.load(world);
            loadNumbers(world);
            loadTools(world);
        } else {
            foreseeServices(world);
        }
        return world;
    }

    /** The region of an institution that is about to be opened stands in its own row: before that row nothing near it is known. */
    public void learnRegion(World world) {
        if (!world.isOpen() && !world.region.isEmpty()) {
            loadSettlements(world);
        }
    }

    /** After the institution has been opened in the middle of taking, its catalogue is there. */
    public void reloadServices(World world) {
        world.forgetServices();
        loadServices(world);
    }

    private void loadInstitution(World world) {
        db.select(INSTITUTION_CARD.FULL_NAME, INSTITUTION_CARD.SHORT_NAME, INSTITUTION_CARD.REGION)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(world.institution))
                .forEach(row -> {
                    world.institutionNames.add(Keys.of(row.value1()));
                    world.institutionNames.add(Keys.of(row.value2()));
                    world.region = row.value3();
                });
    }

    private void loadSettlements(World world) {
        db.select(
                        SETTLEMENT_CARD.ID,
                        SETTLEMENT_CARD.MUNICIPALITY_ID,
                        SETTLEMENT_CARD.MUNICIPALITY_NAME,
                        SETTLEMENT_CARD.KIND,
                        SETTLEMENT_CARD.NAME,
                        SETTLEMENT_CARD.REMOTE)
                .from(SETTLEMENT_CARD)
                .where(isNear(world))
                .forEach(row -> {
                    world.municipalities.put(Keys.of(row.value3()), row.value2());
                    world.add(new SettlementRef(row.value1(), row.value3(), row.value4(), row.value5(), row.value6()));
                });
    }

    /** Those of the region, and those of its sections: an institution opened by hand may not have named its region. */
    private Condition isNear(World world) {
        var own = select(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID)
                .from(SECTION_SETTLEMENT_CARD)
                .where(SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(world.institution));
        var ofSections = SETTLEMENT_CARD.ID.in(own);
        if (!world.region.isEmpty()) {
            return SETTLEMENT_CARD.REGION.eq(world.region).or(ofSections);
        }
        return db.fetchExists(own) ? ofSections : noCondition();
    }

    private void loadServices(World world) {
        db.select(SERVICE_CARD.ID, SERVICE_CARD.CODE, SERVICE_CARD.TITLE, SERVICE_CARD.ACTIVE)
                .from(SERVICE_CARD)
                .where(SERVICE_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.add(new ServiceRef(row.value1(), row.value2(), row.value4()), row.value3()));
    }

    /** The catalogue a new institution will begin with. */
    private static void foreseeServices(World world) {
        for (var row : Tsv.read("/opora/reference/services.tsv")) {
            world.add(new ServiceRef(null, row.get("code"), true), row.get("title"));
        }
    }

    private void loadPartners(World world) {
        var partners = new HashMap<UUID, PartnerRef>();
        db.select(
                        PARTNER_CARD.ID,
                        PARTNER_CARD.NAME,
                        PARTNER_CARD.KIND,
                        PARTNER_CARD.LEGAL_PERSON,
                        PARTNER_CARD.HELPING_SINCE)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var partner = new PartnerRef(row.value1(), row.value2(), row.value3(), row.value4(), row.value5());
                    partners.put(partner.id(), partner);
                    world.add(partner);
                });
        loadAgreements(world, partners);
    }

    private void loadAgreements(World world, Map<UUID, PartnerRef> partners) {
        db.select(
                        AGREEMENT_CARD.ID,
                        AGREEMENT_CARD.PARTNER_ID,
                        AGREEMENT_CARD.NUMBER,
                        AGREEMENT_CARD.SIGNED_ON,
                        AGREEMENT_CARD.STARTS_ON,
                        AGREEMENT_CARD.ENDS_ON)
                .from(AGREEMENT_CARD)
                .where(AGREEMENT_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.add(new AgreementRef(
                        row.value1(),
                        Objects.requireNonNull(partners.get(row.value2())),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    private void loadNumbers(World world) {
        db.select(TRIP_CARD.ON_DAY, TRIP_CARD.NUMBER)
                .from(TRIP_CARD)
                .where(TRIP_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.numbers.add(Keys.numbered("trips", row.value1(), row.value2())));
        db.select(MEETING_CARD.ON_DAY, MEETING_CARD.NUMBER)
                .from(MEETING_CARD)
                .where(MEETING_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.numbers.add(Keys.numbered("meetings", row.value1(), row.value2())));
    }

    private void loadTools(World world) {
        db.select(TOOL_CARD.NAME, TOOL_CARD.STUDIED_ON, TOOL_CARD.INTRODUCED_ON)
                .from(TOOL_CARD)
                .where(TOOL_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.tools.put(
                        ToolsWork.keyOf(row.value1()), new World.StoredTool(row.value2(), row.value3())));
    }
}
