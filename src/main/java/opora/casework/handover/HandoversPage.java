package opora.casework.handover;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param toMe what waits for my answer
 * @param byMe what I have offered lately
 * @param others what waits for others, for those who answer for them
 */
public record HandoversPage(
        Shell shell, List<Handover> toMe, List<Handover> byMe, List<Handover> others, Fields fields) {}
