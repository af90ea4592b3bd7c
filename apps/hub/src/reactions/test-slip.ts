/** SL10: what is printed when staff want to see whether a printer is well; a kiosk that is alone prints the same. */
export { testSlip, type TestSlip } from '@motcua/slips';
