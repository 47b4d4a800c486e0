/** Declares 第二部分 八: “三公”经费, each part with its use and its own comparison. */
import { all, ALWAYS, any, noPrior, not } from '../../../narrative/condition';
import { paragraph, sentence, sentenceOf, type Section } from '../../../narrative/narrative';
import { amountOf, changeWords, DEPARTMENT, reason, say, YEAR } from '../../../narrative/template';
import { COMPARED, THREE_PUBLIC } from './figures';

const VEHICLES = say`（三）公务用车购置及运行维护费${amountOf(THREE_PUBLIC.vehicles)}万元。`;
const RUNNING_USE = '主要用于开展工作所需公务用车的燃料费、维修费、过路过桥费、保险费等支出';

/** Last year's text published both parts as one figure only. */
const JOINT = all(
  any(noPrior(COMPARED.vehiclePurchase), noPrior(COMPARED.vehicleRunning)),
  not(noPrior(COMPARED.vehicles)),
);

export const THREE_PUBLIC_SECTION: Section = {
  id: 's8',
  title: say`“三公”经费支出预算情况说明`,
  paragraphs: [
    paragraph(
      sentence(
        's8.total',
        say`${DEPARTMENT}${YEAR}“三公”经费预算为${amountOf(THREE_PUBLIC.total)}万元，${changeWords(COMPARED.threePublic)}${reason(COMPARED.threePublic)}。`,
      ),
    ),
    paragraph(sentence('s8.lead', say`具体支出情况如下：`)),
    paragraph(
      sentence(
        's8.abroad',
        say`（一）因公出国（境）费${amountOf(THREE_PUBLIC.abroad)}万元，主要用于单位工作人员公务出国（境）的住宿费、旅费、伙食补助费、杂费、培训费等支出。`,
      ),
      sentence('s8.abroad.change', say`预算数${changeWords(COMPARED.abroad)}${reason(COMPARED.abroad)}。`),
    ),
    paragraph(
      sentence(
        's8.reception',
        say`（二）公务接待费${amountOf(THREE_PUBLIC.reception)}万元，主要用于按规定开支的各类公务接待（含外宾接待）支出。`,
      ),
      sentence(
        's8.reception.change',
        say`预算数${changeWords(COMPARED.reception)}${reason(COMPARED.reception)}。`,
      ),
    ),
    paragraph(
      sentence('s8.vehicles', VEHICLES),
      sentenceOf(
        's8.vehicles.parts',
        {
          when: JOINT,
          text: say`其中：公务用车购置费${amountOf(THREE_PUBLIC.vehiclePurchase)}万元；公务用车运行维护费${amountOf(THREE_PUBLIC.vehicleRunning)}万元，${RUNNING_USE}。`,
        },
        {
          when: ALWAYS,
          text: say`其中：公务用车购置费${amountOf(THREE_PUBLIC.vehiclePurchase)}万元，${changeWords(COMPARED.vehiclePurchase)}${reason(COMPARED.vehiclePurchase)}；公务用车运行维护费${amountOf(THREE_PUBLIC.vehicleRunning)}万元，${RUNNING_USE}，${changeWords(COMPARED.vehicleRunning)}${reason(COMPARED.vehicleRunning)}。`,
        },
      ),
      sentence(
        's8.vehicles.change',
        say`公务用车购置及运行维护费预算数${changeWords(COMPARED.vehicles)}${reason(COMPARED.vehicles)}。`,
        JOINT,
      ),
    ),
  ],
};
