// Generated from schemas/*.schema.json by generate.mjs. Do not edit.

function error(instancePath, keyword, params = {}, schemaPath = ""){
return {instancePath, schemaPath, keyword, params};
}
function missing(instancePath, missingProperty, schemaPath){
return error(instancePath, "required", {missingProperty}, schemaPath);
}
function refuseOthers(errors, data, instancePath, known){
for(const key in data) if(!known.includes(key)) errors.push(error(instancePath, "additionalProperties", {additionalProperty: key}));
return errors.length;
}
function refuseBeside(errors, data, instancePath, present, others){
for(const key of others) if(data[key] !== undefined) errors.push(error(instancePath + "/" + key, "false schema", {}, "#/dependentSchemas/" + present + "/"));
return errors.length;
}
function within(errors, validate, data, instancePath){
return validate(data, instancePath) ? errors : errors.concat(validate.errors);
}
function isMap(data){
return data && typeof data == "object" && !Array.isArray(data);
}
function isNumber(data){
return typeof data == "number" && isFinite(data);
}
function isWhole(data){
return isNumber(data) && !(data % 1);
}
export const entitlement = validate0;
const pattern0 = new RegExp("^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*?(\\.entitlement\\.ya?ml|\\.[A-Za-z]+-meta\\.xml|\\.(entitlementProcess|entitlementTemplate|milestoneType|settings|workflow)|(^|/)(\\.{1,2}|[^./*?\\\\]+)/?)$", "u");
const pattern1 = new RegExp("^[\\p{L}\\d]([\\p{L}\\p{M}\\d-]*[\\p{L}\\p{M}\\d])?$", "u");

function validate1(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate1.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("\\S", "u");

function validate4(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern2.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate4.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$", "u");

function validate7(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(typeof data === "string"){
if(!pattern4.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
if(Array.isArray(data)){
if(data.length < 1){
errors = vErrors.push(error(instancePath, "minItems", {limit: 1}));
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
errors = vErrors.push(error(instancePath+"/" + i0, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/" + i0, "type"));
}
}
}
validate7.errors = vErrors;
return errors === 0;
}


function validate6(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["monday","tuesday","wednesday","thursday","friday","saturday","sunday","weekdays","weekend","everyday"]);
if(data.monday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.monday, instancePath+"/monday")).length;
}
if(data.tuesday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.tuesday, instancePath+"/tuesday")).length;
}
if(data.wednesday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.wednesday, instancePath+"/wednesday")).length;
}
if(data.thursday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.thursday, instancePath+"/thursday")).length;
}
if(data.friday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.friday, instancePath+"/friday")).length;
}
if(data.saturday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.saturday, instancePath+"/saturday")).length;
}
if(data.sunday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.sunday, instancePath+"/sunday")).length;
}
if(data.weekdays !== undefined){
errors = (vErrors = within(vErrors, validate7, data.weekdays, instancePath+"/weekdays")).length;
}
if(data.weekend !== undefined){
errors = (vErrors = within(vErrors, validate7, data.weekend, instancePath+"/weekend")).length;
}
if(data.everyday !== undefined){
errors = (vErrors = within(vErrors, validate7, data.everyday, instancePath+"/everyday")).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate6.errors = vErrors;
return errors === 0;
}


function validate3(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.timeZone === undefined){
errors = vErrors.push(missing(instancePath, "timeZone", "#/anyOf/0/"));
}
if(data.hours === undefined){
errors = vErrors.push(missing(instancePath, "hours", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.external === undefined){
errors = vErrors.push(missing(instancePath, "external", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["name","description","timeZone","active","default","hours","holidays","external","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.timeZone !== undefined){
errors = (vErrors = within(vErrors, validate4, data.timeZone, instancePath+"/timeZone")).length;
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
errors = vErrors.push(error(instancePath+"/active", "type"));
}
}
if(data.default !== undefined){
if(typeof data.default !== "boolean"){
errors = vErrors.push(error(instancePath+"/default", "type"));
}
}
if(data.hours !== undefined){
errors = (vErrors = within(vErrors, validate6, data.hours, instancePath+"/hours")).length;
}
if(data.holidays !== undefined){
let data6 = data.holidays;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate1, data6[i0], instancePath+"/holidays/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/holidays", "type"));
}
}
if(data.external !== undefined){
if(true !== data.external){
errors = vErrors.push(error(instancePath+"/external", "const"));
}
}
if(data.salesforce !== undefined){
let data9 = data.salesforce;
if(!(isMap(data9))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate3.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate24(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern7.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate24.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$", "u");

function validate27(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern8.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate27.errors = vErrors;
return errors === 0;
}


function validate23(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.date === undefined){
errors = vErrors.push(missing(instancePath, "date", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.daily === undefined){
errors = vErrors.push(missing(instancePath, "daily", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(isMap(data)){
if(data.weekly === undefined){
errors = vErrors.push(missing(instancePath, "weekly", "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(isMap(data)){
if(data.monthly === undefined){
errors = vErrors.push(missing(instancePath, "monthly", "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(isMap(data)){
if(data.yearly === undefined){
errors = vErrors.push(missing(instancePath, "yearly", "#/anyOf/4/"));
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
if(isMap(data)){
if(data.name === undefined){
errors = vErrors.push(missing(instancePath, "name"));
}
errors = refuseOthers(vErrors, data, instancePath, ["name","description","date","through","daily","weekly","monthly","yearly","observed","between","from","until","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.date !== undefined){
errors = (vErrors = within(vErrors, validate24, data.date, instancePath+"/date")).length;
}
if(data.through !== undefined){
errors = (vErrors = within(vErrors, validate24, data.through, instancePath+"/through")).length;
}
if(data.daily !== undefined){
let data4 = data.daily;
if(isMap(data4)){
errors = refuseOthers(vErrors, data4, instancePath+"/daily", ["interval"]);
if(data4.interval !== undefined){
let data5 = data4.interval;
if(!(isWhole(data5))){
errors = vErrors.push(error(instancePath+"/daily/interval", "type"));
}
if(isNumber(data5)){
if(data5 < 1 || isNaN(data5)){
errors = vErrors.push(error(instancePath+"/daily/interval", "minimum", {limit: 1}));
}
}
}
}
else {
errors = vErrors.push(error(instancePath+"/daily", "type"));
}
}
if(data.weekly !== undefined){
let data6 = data.weekly;
if(isMap(data6)){
if(data6.weekdays === undefined){
errors = vErrors.push(missing(instancePath+"/weekly", "weekdays"));
}
errors = refuseOthers(vErrors, data6, instancePath+"/weekly", ["weekdays","interval"]);
if(data6.weekdays !== undefined){
let data7 = data6.weekdays;
if(Array.isArray(data7)){
if(data7.length < 1){
errors = vErrors.push(error(instancePath+"/weekly/weekdays", "minItems", {limit: 1}));
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
errors = vErrors.push(error(instancePath+"/weekly/weekdays/" + i0, "type"));
}
if(!(((((((data8 === "monday") || (data8 === "tuesday")) || (data8 === "wednesday")) || (data8 === "thursday")) || (data8 === "friday")) || (data8 === "saturday")) || (data8 === "sunday"))){
errors = vErrors.push(error(instancePath+"/weekly/weekdays/" + i0, "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/weekly/weekdays", "type"));
}
}
if(data6.interval !== undefined){
let data9 = data6.interval;
if(!(isWhole(data9))){
errors = vErrors.push(error(instancePath+"/weekly/interval", "type"));
}
if(isNumber(data9)){
if(data9 < 1 || isNaN(data9)){
errors = vErrors.push(error(instancePath+"/weekly/interval", "minimum", {limit: 1}));
}
}
}
}
else {
errors = vErrors.push(error(instancePath+"/weekly", "type"));
}
}
if(data.monthly !== undefined){
let data10 = data.monthly;
const _errs30 = errors;
let valid6 = false;
const _errs31 = errors;
if(isMap(data10)){
if(data10.day === undefined){
errors = vErrors.push(missing(instancePath+"/monthly", "day", "#/anyOf/0/"));
}
}
var _valid1 = _errs31 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs32 = errors;
if(isMap(data10)){
if(data10.nth === undefined){
errors = vErrors.push(missing(instancePath+"/monthly", "nth", "#/anyOf/1/"));
}
}
var _valid1 = _errs32 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
errors = vErrors.push(error(instancePath+"/monthly", "anyOf"));
}
else {
errors = _errs30;
vErrors.length = _errs30;
}
if(isMap(data10)){
errors = refuseOthers(vErrors, data10, instancePath+"/monthly", ["day","nth","weekday","interval"]);
if(data10.day !== undefined){
let data11 = data10.day;
if(!(isWhole(data11))){
errors = vErrors.push(error(instancePath+"/monthly/day", "type"));
}
if(isNumber(data11)){
if(data11 > 31 || isNaN(data11)){
errors = vErrors.push(error(instancePath+"/monthly/day", "maximum", {limit: 31}));
}
if(data11 < 1 || isNaN(data11)){
errors = vErrors.push(error(instancePath+"/monthly/day", "minimum", {limit: 1}));
}
}
}
if(data10.nth !== undefined){
let data12 = data10.nth;
if(typeof data12 !== "string"){
errors = vErrors.push(error(instancePath+"/monthly/nth", "type"));
}
if(!(((((data12 === "first") || (data12 === "second")) || (data12 === "third")) || (data12 === "fourth")) || (data12 === "last"))){
errors = vErrors.push(error(instancePath+"/monthly/nth", "enum"));
}
}
if(data10.weekday !== undefined){
let data13 = data10.weekday;
if(typeof data13 !== "string"){
errors = vErrors.push(error(instancePath+"/monthly/weekday", "type"));
}
if(!((((((((((data13 === "monday") || (data13 === "tuesday")) || (data13 === "wednesday")) || (data13 === "thursday")) || (data13 === "friday")) || (data13 === "saturday")) || (data13 === "sunday")) || (data13 === "everyday")) || (data13 === "weekdays")) || (data13 === "weekend"))){
errors = vErrors.push(error(instancePath+"/monthly/weekday", "enum"));
}
}
if(data10.interval !== undefined){
let data14 = data10.interval;
if(!(isWhole(data14))){
errors = vErrors.push(error(instancePath+"/monthly/interval", "type"));
}
if(isNumber(data14)){
if(data14 < 1 || isNaN(data14)){
errors = vErrors.push(error(instancePath+"/monthly/interval", "minimum", {limit: 1}));
}
}
}
if(data10.nth !== undefined){
if(data10.weekday === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "dependentRequired", {property: "nth", missingProperty: "weekday"}));
}
}
if(data10.weekday !== undefined){
if(data10.nth === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "dependentRequired", {property: "weekday", missingProperty: "nth"}));
}
}
if(data10.day !== undefined){
if(isMap(data10)){
errors = refuseBeside(vErrors, data10, instancePath+"/monthly", "day", ["nth"]);
}
}
if(data10.nth !== undefined){
if(isMap(data10)){
errors = refuseBeside(vErrors, data10, instancePath+"/monthly", "nth", ["day"]);
}
}
}
else {
errors = vErrors.push(error(instancePath+"/monthly", "type"));
}
}
if(data.yearly !== undefined){
let data17 = data.yearly;
const _errs46 = errors;
let valid11 = false;
const _errs47 = errors;
if(isMap(data17)){
if(data17.day === undefined){
errors = vErrors.push(missing(instancePath+"/yearly", "day", "#/anyOf/0/"));
}
}
var _valid2 = _errs47 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs48 = errors;
if(isMap(data17)){
if(data17.nth === undefined){
errors = vErrors.push(missing(instancePath+"/yearly", "nth", "#/anyOf/1/"));
}
}
var _valid2 = _errs48 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
errors = vErrors.push(error(instancePath+"/yearly", "anyOf"));
}
else {
errors = _errs46;
vErrors.length = _errs46;
}
if(isMap(data17)){
if(data17.month === undefined){
errors = vErrors.push(missing(instancePath+"/yearly", "month"));
}
errors = refuseOthers(vErrors, data17, instancePath+"/yearly", ["month","day","nth","weekday"]);
if(data17.month !== undefined){
let data18 = data17.month;
if(typeof data18 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/month", "type"));
}
if(!((((((((((((data18 === "january") || (data18 === "february")) || (data18 === "march")) || (data18 === "april")) || (data18 === "may")) || (data18 === "june")) || (data18 === "july")) || (data18 === "august")) || (data18 === "september")) || (data18 === "october")) || (data18 === "november")) || (data18 === "december"))){
errors = vErrors.push(error(instancePath+"/yearly/month", "enum"));
}
}
if(data17.day !== undefined){
let data19 = data17.day;
if(!(isWhole(data19))){
errors = vErrors.push(error(instancePath+"/yearly/day", "type"));
}
if(isNumber(data19)){
if(data19 > 31 || isNaN(data19)){
errors = vErrors.push(error(instancePath+"/yearly/day", "maximum", {limit: 31}));
}
if(data19 < 1 || isNaN(data19)){
errors = vErrors.push(error(instancePath+"/yearly/day", "minimum", {limit: 1}));
}
}
}
if(data17.nth !== undefined){
let data20 = data17.nth;
if(typeof data20 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/nth", "type"));
}
if(!(((((data20 === "first") || (data20 === "second")) || (data20 === "third")) || (data20 === "fourth")) || (data20 === "last"))){
errors = vErrors.push(error(instancePath+"/yearly/nth", "enum"));
}
}
if(data17.weekday !== undefined){
let data21 = data17.weekday;
if(typeof data21 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/weekday", "type"));
}
if(!((((((((((data21 === "monday") || (data21 === "tuesday")) || (data21 === "wednesday")) || (data21 === "thursday")) || (data21 === "friday")) || (data21 === "saturday")) || (data21 === "sunday")) || (data21 === "everyday")) || (data21 === "weekdays")) || (data21 === "weekend"))){
errors = vErrors.push(error(instancePath+"/yearly/weekday", "enum"));
}
}
if(data17.nth !== undefined){
if(data17.weekday === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "dependentRequired", {property: "nth", missingProperty: "weekday"}));
}
}
if(data17.weekday !== undefined){
if(data17.nth === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "dependentRequired", {property: "weekday", missingProperty: "nth"}));
}
}
if(data17.day !== undefined){
if(isMap(data17)){
errors = refuseBeside(vErrors, data17, instancePath+"/yearly", "day", ["nth"]);
}
}
if(data17.nth !== undefined){
if(isMap(data17)){
errors = refuseBeside(vErrors, data17, instancePath+"/yearly", "nth", ["day"]);
}
}
}
else {
errors = vErrors.push(error(instancePath+"/yearly", "type"));
}
}
if(data.observed !== undefined){
let data24 = data.observed;
if(typeof data24 !== "string"){
errors = vErrors.push(error(instancePath+"/observed", "type"));
}
if(!(((data24 === "nearest-weekday") || (data24 === "next-weekday")) || (data24 === "previous-weekday"))){
errors = vErrors.push(error(instancePath+"/observed", "enum"));
}
}
if(data.between !== undefined){
errors = (vErrors = within(vErrors, validate27, data.between, instancePath+"/between")).length;
}
if(data.from !== undefined){
errors = (vErrors = within(vErrors, validate24, data.from, instancePath+"/from")).length;
}
if(data.until !== undefined){
errors = (vErrors = within(vErrors, validate24, data.until, instancePath+"/until")).length;
}
if(data.salesforce !== undefined){
let data28 = data.salesforce;
if(!(isMap(data28))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
if(data.through !== undefined){
if(data.date === undefined){
errors = vErrors.push(error(instancePath, "dependentRequired", {property: "through", missingProperty: "date"}));
}
}
if(data.date !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "date", ["daily","weekly","monthly","yearly","from","until"]);
}
}
if(data.daily !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "daily", ["date","weekly","monthly","yearly"]);
}
}
if(data.weekly !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "weekly", ["date","daily","monthly","yearly"]);
}
}
if(data.monthly !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "monthly", ["date","daily","weekly","yearly"]);
}
}
if(data.yearly !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "yearly", ["date","daily","weekly","monthly"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate23, data[i0], instancePath+"/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate22.errors = vErrors;
return errors === 0;
}


function validate34(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["name","description","recurrence","external","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.recurrence !== undefined){
let data2 = data.recurrence;
if(typeof data2 !== "string"){
errors = vErrors.push(error(instancePath+"/recurrence", "type"));
}
if(!(((data2 === "none") || (data2 === "independent")) || (data2 === "sequential"))){
errors = vErrors.push(error(instancePath+"/recurrence", "enum"));
}
}
if(data.external !== undefined){
if(true !== data.external){
errors = vErrors.push(error(instancePath+"/external", "const"));
}
}
if(data.salesforce !== undefined){
let data4 = data.salesforce;
if(!(isMap(data4))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate34.errors = vErrors;
return errors === 0;
}

const pattern10 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern12 = new RegExp("^\\s*[^\\s@,;<>]+@[^\\s@,;<>]+\\s*$", "u");
const pattern32 = new RegExp("^https?://\\S+$", "u");

function validate38(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.orgWide === undefined){
errors = vErrors.push(missing(instancePath, "orgWide", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.currentUser === undefined){
errors = vErrors.push(missing(instancePath, "currentUser", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(isMap(data)){
if(data.defaultWorkflowUser === undefined){
errors = vErrors.push(missing(instancePath, "defaultWorkflowUser", "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
}
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["orgWide","currentUser","defaultWorkflowUser"]);
if(data.orgWide !== undefined){
let data0 = data.orgWide;
if(typeof data0 === "string"){
if(!pattern12.test(data0)){
errors = vErrors.push(error(instancePath+"/orgWide", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/orgWide", "type"));
}
}
if(data.currentUser !== undefined){
if(true !== data.currentUser){
errors = vErrors.push(error(instancePath+"/currentUser", "const"));
}
}
if(data.defaultWorkflowUser !== undefined){
if(true !== data.defaultWorkflowUser){
errors = vErrors.push(error(instancePath+"/defaultWorkflowUser", "const"));
}
}
if(data.orgWide !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "orgWide", ["currentUser","defaultWorkflowUser"]);
}
}
if(data.currentUser !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "currentUser", ["orgWide","defaultWorkflowUser"]);
}
}
if(data.defaultWorkflowUser !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "defaultWorkflowUser", ["orgWide","currentUser"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate38.errors = vErrors;
return errors === 0;
}

const pattern16 = new RegExp("^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$", "u");

function validate41(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern16.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.owner === undefined){
errors = vErrors.push(missing(instancePath, "owner", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.creator === undefined){
errors = vErrors.push(missing(instancePath, "creator", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(isMap(data)){
if(data.accountOwner === undefined){
errors = vErrors.push(missing(instancePath, "accountOwner", "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(isMap(data)){
if(data.role === undefined){
errors = vErrors.push(missing(instancePath, "role", "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(isMap(data)){
if(data.roleAndSubordinates === undefined){
errors = vErrors.push(missing(instancePath, "roleAndSubordinates", "#/anyOf/4/"));
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(isMap(data)){
if(data.user === undefined){
errors = vErrors.push(missing(instancePath, "user", "#/anyOf/5/"));
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(isMap(data)){
if(data.field === undefined){
errors = vErrors.push(missing(instancePath, "field", "#/anyOf/6/"));
}
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs9 = errors;
if(isMap(data)){
if(data.group === undefined){
errors = vErrors.push(missing(instancePath, "group", "#/anyOf/7/"));
}
}
var _valid0 = _errs9 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs10 = errors;
if(isMap(data)){
if(data.email === undefined){
errors = vErrors.push(missing(instancePath, "email", "#/anyOf/8/"));
}
}
var _valid0 = _errs10 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs11 = errors;
if(isMap(data)){
if(data.contact === undefined){
errors = vErrors.push(missing(instancePath, "contact", "#/anyOf/9/"));
}
}
var _valid0 = _errs11 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs12 = errors;
if(isMap(data)){
if(data.contactLookup === undefined){
errors = vErrors.push(missing(instancePath, "contactLookup", "#/anyOf/10/"));
}
}
var _valid0 = _errs12 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs13 = errors;
if(isMap(data)){
if(data.userLookup === undefined){
errors = vErrors.push(missing(instancePath, "userLookup", "#/anyOf/11/"));
}
}
var _valid0 = _errs13 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs14 = errors;
if(isMap(data)){
if(data.caseTeam === undefined){
errors = vErrors.push(missing(instancePath, "caseTeam", "#/anyOf/12/"));
}
}
var _valid0 = _errs14 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs15 = errors;
if(isMap(data)){
if(data.accountTeam === undefined){
errors = vErrors.push(missing(instancePath, "accountTeam", "#/anyOf/13/"));
}
}
var _valid0 = _errs15 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs16 = errors;
if(isMap(data)){
if(data.opportunityTeam === undefined){
errors = vErrors.push(missing(instancePath, "opportunityTeam", "#/anyOf/14/"));
}
}
var _valid0 = _errs16 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
if(data.owner !== undefined){
if(true !== data.owner){
errors = vErrors.push(error(instancePath+"/owner", "const"));
}
}
if(data.creator !== undefined){
if(true !== data.creator){
errors = vErrors.push(error(instancePath+"/creator", "const"));
}
}
if(data.accountOwner !== undefined){
if(true !== data.accountOwner){
errors = vErrors.push(error(instancePath+"/accountOwner", "const"));
}
}
if(data.role !== undefined){
let data3 = data.role;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
errors = vErrors.push(error(instancePath+"/role", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/role", "type"));
}
}
if(data.roleAndSubordinates !== undefined){
let data4 = data.roleAndSubordinates;
if(typeof data4 === "string"){
if(!pattern2.test(data4)){
errors = vErrors.push(error(instancePath+"/roleAndSubordinates", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/roleAndSubordinates", "type"));
}
}
if(data.user !== undefined){
let data5 = data.user;
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
errors = vErrors.push(error(instancePath+"/user", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/user", "type"));
}
}
if(data.field !== undefined){
errors = (vErrors = within(vErrors, validate41, data.field, instancePath+"/field")).length;
}
if(data.group !== undefined){
let data7 = data.group;
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
errors = vErrors.push(error(instancePath+"/group", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/group", "type"));
}
}
if(data.email !== undefined){
let data8 = data.email;
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
errors = vErrors.push(error(instancePath+"/email", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/email", "type"));
}
}
if(data.contact !== undefined){
let data9 = data.contact;
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
errors = vErrors.push(error(instancePath+"/contact", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/contact", "type"));
}
}
if(data.contactLookup !== undefined){
let data10 = data.contactLookup;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
errors = vErrors.push(error(instancePath+"/contactLookup", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/contactLookup", "type"));
}
}
if(data.userLookup !== undefined){
let data11 = data.userLookup;
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
errors = vErrors.push(error(instancePath+"/userLookup", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/userLookup", "type"));
}
}
if(data.caseTeam !== undefined){
let data12 = data.caseTeam;
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
errors = vErrors.push(error(instancePath+"/caseTeam", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/caseTeam", "type"));
}
}
if(data.accountTeam !== undefined){
let data13 = data.accountTeam;
if(typeof data13 === "string"){
if(!pattern2.test(data13)){
errors = vErrors.push(error(instancePath+"/accountTeam", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/accountTeam", "type"));
}
}
if(data.opportunityTeam !== undefined){
let data14 = data.opportunityTeam;
if(typeof data14 === "string"){
if(!pattern2.test(data14)){
errors = vErrors.push(error(instancePath+"/opportunityTeam", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/opportunityTeam", "type"));
}
}
if(data.owner !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "owner", ["creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.creator !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "creator", ["owner","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.accountOwner !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "accountOwner", ["owner","creator","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.role !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "role", ["owner","creator","accountOwner","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.roleAndSubordinates !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "roleAndSubordinates", ["owner","creator","accountOwner","role","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.user !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "user", ["owner","creator","accountOwner","role","roleAndSubordinates","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.field !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "field", ["owner","creator","accountOwner","role","roleAndSubordinates","user","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.group !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "group", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","email","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.email !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "email", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","contact","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.contact !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "contact", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contactLookup","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.contactLookup !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "contactLookup", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","userLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.userLookup !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "userLookup", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","caseTeam","accountTeam","opportunityTeam"]);
}
}
if(data.caseTeam !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "caseTeam", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","accountTeam","opportunityTeam"]);
}
}
if(data.accountTeam !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "accountTeam", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","opportunityTeam"]);
}
}
if(data.opportunityTeam !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "opportunityTeam", ["owner","creator","accountOwner","role","roleAndSubordinates","user","field","group","email","contact","contactLookup","userLookup","caseTeam","accountTeam"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate40.errors = vErrors;
return errors === 0;
}


function validate46(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data !== "string") && (!(isNumber(data)))) && (typeof data !== "boolean")) && (data !== null)){
errors = vErrors.push(error(instancePath, "type"));
}
validate46.errors = vErrors;
return errors === 0;
}


function validate37(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.emailAlert === undefined){
errors = vErrors.push(missing(instancePath, "emailAlert", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.notification === undefined){
errors = vErrors.push(missing(instancePath, "notification", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(isMap(data)){
if(data.fieldUpdate === undefined){
errors = vErrors.push(missing(instancePath, "fieldUpdate", "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(isMap(data)){
if(data.task === undefined){
errors = vErrors.push(missing(instancePath, "task", "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(isMap(data)){
if(data.flow === undefined){
errors = vErrors.push(missing(instancePath, "flow", "#/anyOf/4/"));
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(isMap(data)){
if(data.outboundMessage === undefined){
errors = vErrors.push(missing(instancePath, "outboundMessage", "#/anyOf/5/"));
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(isMap(data)){
if(data.external === undefined){
errors = vErrors.push(missing(instancePath, "external", "#/anyOf/6/"));
}
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["name","label","description","reevaluate","emailAlert","notification","fieldUpdate","task","flow","outboundMessage","external","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern10.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
errors = vErrors.push(error(instancePath+"/label", "type"));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.reevaluate !== undefined){
if(typeof data.reevaluate !== "boolean"){
errors = vErrors.push(error(instancePath+"/reevaluate", "type"));
}
}
if(data.emailAlert !== undefined){
let data4 = data.emailAlert;
if(isMap(data4)){
if(data4.template === undefined){
errors = vErrors.push(missing(instancePath+"/emailAlert", "template"));
}
errors = refuseOthers(vErrors, data4, instancePath+"/emailAlert", ["description","template","from","recipients","cc"]);
if(data4.description !== undefined){
if(typeof data4.description !== "string"){
errors = vErrors.push(error(instancePath+"/emailAlert/description", "type"));
}
}
if(data4.template !== undefined){
let data6 = data4.template;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
errors = vErrors.push(error(instancePath+"/emailAlert/template", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert/template", "type"));
}
}
if(data4.from !== undefined){
errors = (vErrors = within(vErrors, validate38, data4.from, instancePath+"/emailAlert/from")).length;
}
if(data4.recipients !== undefined){
let data8 = data4.recipients;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate40, data8[i0], instancePath+"/emailAlert/recipients/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert/recipients", "type"));
}
}
if(data4.cc !== undefined){
let data10 = data4.cc;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!pattern12.test(data11)){
errors = vErrors.push(error(instancePath+"/emailAlert/cc/" + i1, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert/cc/" + i1, "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert/cc", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert", "type"));
}
}
if(data.notification !== undefined){
let data12 = data.notification;
if(isMap(data12)){
if(data12.type === undefined){
errors = vErrors.push(missing(instancePath+"/notification", "type"));
}
errors = refuseOthers(vErrors, data12, instancePath+"/notification", ["type","recipients"]);
if(data12.type !== undefined){
let data13 = data12.type;
if(typeof data13 === "string"){
if(!pattern2.test(data13)){
errors = vErrors.push(error(instancePath+"/notification/type", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/notification/type", "type"));
}
}
if(data12.recipients !== undefined){
let data14 = data12.recipients;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
errors = (vErrors = within(vErrors, validate40, data14[i2], instancePath+"/notification/recipients/" + i2)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/notification/recipients", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/notification", "type"));
}
}
if(data.fieldUpdate !== undefined){
let data16 = data.fieldUpdate;
const _errs43 = errors;
let valid10 = false;
const _errs44 = errors;
if(isMap(data16)){
if(data16.value === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "value", "#/anyOf/0/"));
}
}
var _valid1 = _errs44 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs45 = errors;
if(isMap(data16)){
if(data16.formula === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "formula", "#/anyOf/1/"));
}
}
var _valid1 = _errs45 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs46 = errors;
if(isMap(data16)){
if(data16.blank === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "blank", "#/anyOf/2/"));
}
}
var _valid1 = _errs46 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs47 = errors;
if(isMap(data16)){
if(data16.next === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "next", "#/anyOf/3/"));
}
}
var _valid1 = _errs47 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs48 = errors;
if(isMap(data16)){
if(data16.previous === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "previous", "#/anyOf/4/"));
}
}
var _valid1 = _errs48 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs49 = errors;
if(isMap(data16)){
if(data16.queue === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "queue", "#/anyOf/5/"));
}
}
var _valid1 = _errs49 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs50 = errors;
if(isMap(data16)){
if(data16.user === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "user", "#/anyOf/6/"));
}
}
var _valid1 = _errs50 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs51 = errors;
if(isMap(data16)){
if(data16.recordType === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "recordType", "#/anyOf/7/"));
}
}
var _valid1 = _errs51 === errors;
valid10 = valid10 || _valid1;
}
}
}
}
}
}
}
if(!valid10){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "anyOf"));
}
else {
errors = _errs43;
vErrors.length = _errs43;
}
if(isMap(data16)){
if(data16.field === undefined){
errors = vErrors.push(missing(instancePath+"/fieldUpdate", "field"));
}
errors = refuseOthers(vErrors, data16, instancePath+"/fieldUpdate", ["field","value","formula","blank","next","previous","queue","user","recordType"]);
if(data16.field !== undefined){
errors = (vErrors = within(vErrors, validate41, data16.field, instancePath+"/fieldUpdate/field")).length;
}
if(data16.value !== undefined){
errors = (vErrors = within(vErrors, validate46, data16.value, instancePath+"/fieldUpdate/value")).length;
}
if(data16.formula !== undefined){
if(typeof data16.formula !== "string"){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "type"));
}
}
if(data16.blank !== undefined){
if(true !== data16.blank){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "const"));
}
}
if(data16.next !== undefined){
if(true !== data16.next){
errors = vErrors.push(error(instancePath+"/fieldUpdate/next", "const"));
}
}
if(data16.previous !== undefined){
if(true !== data16.previous){
errors = vErrors.push(error(instancePath+"/fieldUpdate/previous", "const"));
}
}
if(data16.queue !== undefined){
let data23 = data16.queue;
if(typeof data23 === "string"){
if(!pattern2.test(data23)){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "type"));
}
}
if(data16.user !== undefined){
let data24 = data16.user;
if(typeof data24 === "string"){
if(!pattern2.test(data24)){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "type"));
}
}
if(data16.recordType !== undefined){
let data25 = data16.recordType;
if(typeof data25 === "string"){
if(!pattern2.test(data25)){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "type"));
}
}
if(data16.value !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "value", ["formula","blank","next","previous","queue","user","recordType"]);
}
}
if(data16.formula !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "formula", ["value","blank","next","previous","queue","user","recordType"]);
}
}
if(data16.blank !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "blank", ["value","formula","next","previous","queue","user","recordType"]);
}
}
if(data16.next !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "next", ["value","formula","blank","previous","queue","user","recordType"]);
}
}
if(data16.previous !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "previous", ["value","formula","blank","next","queue","user","recordType"]);
}
}
if(data16.queue !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "queue", ["value","formula","blank","next","previous","user","recordType"]);
}
}
if(data16.user !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "user", ["value","formula","blank","next","previous","queue","recordType"]);
}
}
if(data16.recordType !== undefined){
if(isMap(data16)){
errors = refuseBeside(vErrors, data16, instancePath+"/fieldUpdate", "recordType", ["value","formula","blank","next","previous","queue","user"]);
}
}
}
else {
errors = vErrors.push(error(instancePath+"/fieldUpdate", "type"));
}
}
if(data.task !== undefined){
let data82 = data.task;
if(isMap(data82)){
if(data82.subject === undefined){
errors = vErrors.push(missing(instancePath+"/task", "subject"));
}
if(data82.assignTo === undefined){
errors = vErrors.push(missing(instancePath+"/task", "assignTo"));
}
errors = refuseOthers(vErrors, data82, instancePath+"/task", ["subject","assignTo","priority","status","dueInDays","description","offsetFromField"]);
if(data82.subject !== undefined){
let data83 = data82.subject;
if(typeof data83 === "string"){
if(!pattern2.test(data83)){
errors = vErrors.push(error(instancePath+"/task/subject", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/task/subject", "type"));
}
}
if(data82.assignTo !== undefined){
errors = (vErrors = within(vErrors, validate40, data82.assignTo, instancePath+"/task/assignTo")).length;
}
if(data82.priority !== undefined){
if(typeof data82.priority !== "string"){
errors = vErrors.push(error(instancePath+"/task/priority", "type"));
}
}
if(data82.status !== undefined){
if(typeof data82.status !== "string"){
errors = vErrors.push(error(instancePath+"/task/status", "type"));
}
}
if(data82.dueInDays !== undefined){
let data87 = data82.dueInDays;
if(!(isWhole(data87))){
errors = vErrors.push(error(instancePath+"/task/dueInDays", "type"));
}
}
if(data82.description !== undefined){
if(typeof data82.description !== "string"){
errors = vErrors.push(error(instancePath+"/task/description", "type"));
}
}
if(data82.offsetFromField !== undefined){
errors = (vErrors = within(vErrors, validate41, data82.offsetFromField, instancePath+"/task/offsetFromField")).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/task", "type"));
}
}
if(data.flow !== undefined){
let data90 = data.flow;
if(isMap(data90)){
if(data90.flow === undefined){
errors = vErrors.push(missing(instancePath+"/flow", "flow"));
}
errors = refuseOthers(vErrors, data90, instancePath+"/flow", ["flow","inputs"]);
if(data90.flow !== undefined){
let data91 = data90.flow;
if(typeof data91 === "string"){
if(!pattern2.test(data91)){
errors = vErrors.push(error(instancePath+"/flow/flow", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/flow/flow", "type"));
}
}
if(data90.inputs !== undefined){
let data92 = data90.inputs;
if(isMap(data92)){
for(const key6 in data92){
const _errs96 = errors;
errors = (vErrors = within(vErrors, validate41, key6, instancePath+"/flow/inputs")).length;
var valid23 = _errs96 === errors;
if(!valid23){
errors = vErrors.push(error(instancePath+"/flow/inputs", "propertyNames", {propertyName: key6}));
}
}
for(const key7 in data92){
errors = (vErrors = within(vErrors, validate46, data92[key7], instancePath+"/flow/inputs/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/flow/inputs", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/flow", "type"));
}
}
if(data.outboundMessage !== undefined){
let data94 = data.outboundMessage;
if(isMap(data94)){
if(data94.endpoint === undefined){
errors = vErrors.push(missing(instancePath+"/outboundMessage", "endpoint"));
}
errors = refuseOthers(vErrors, data94, instancePath+"/outboundMessage", ["endpoint","fields"]);
if(data94.endpoint !== undefined){
let data95 = data94.endpoint;
if(typeof data95 === "string"){
if(!pattern32.test(data95)){
errors = vErrors.push(error(instancePath+"/outboundMessage/endpoint", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/outboundMessage/endpoint", "type"));
}
}
if(data94.fields !== undefined){
let data96 = data94.fields;
if(Array.isArray(data96)){
const len3 = data96.length;
for(let i3=0; i3<len3; i3++){
errors = (vErrors = within(vErrors, validate41, data96[i3], instancePath+"/outboundMessage/fields/" + i3)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/outboundMessage/fields", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/outboundMessage", "type"));
}
}
if(data.external !== undefined){
let data98 = data.external;
if(isMap(data98)){
if(data98.type === undefined){
errors = vErrors.push(missing(instancePath+"/external", "type"));
}
if(data98.name === undefined){
errors = vErrors.push(missing(instancePath+"/external", "name"));
}
errors = refuseOthers(vErrors, data98, instancePath+"/external", ["type","name"]);
if(data98.type !== undefined){
let data99 = data98.type;
if(typeof data99 !== "string"){
errors = vErrors.push(error(instancePath+"/external/type", "type"));
}
if(!((((((data99 === "Alert") || (data99 === "FieldUpdate")) || (data99 === "Task")) || (data99 === "FlowAction")) || (data99 === "OutboundMessage")) || (data99 === "Notification"))){
errors = vErrors.push(error(instancePath+"/external/type", "enum"));
}
}
if(data98.name !== undefined){
let data100 = data98.name;
if(typeof data100 === "string"){
if(!pattern2.test(data100)){
errors = vErrors.push(error(instancePath+"/external/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/external/name", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/external", "type"));
}
}
if(data.salesforce !== undefined){
let data101 = data.salesforce;
if(!(isMap(data101))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
if(data.emailAlert !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "emailAlert", ["notification","fieldUpdate","task","flow","outboundMessage","external"]);
}
}
if(data.fieldUpdate !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "fieldUpdate", ["emailAlert","notification","task","flow","outboundMessage","external"]);
}
}
if(data.task !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "task", ["emailAlert","notification","fieldUpdate","flow","outboundMessage","external"]);
}
}
if(data.flow !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "flow", ["emailAlert","notification","fieldUpdate","task","outboundMessage","external"]);
}
}
if(data.outboundMessage !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "outboundMessage", ["emailAlert","notification","fieldUpdate","task","flow","external"]);
}
}
if(data.external !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "external", ["emailAlert","notification","fieldUpdate","task","flow","outboundMessage"]);
}
}
if(data.notification !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "notification", ["emailAlert","fieldUpdate","task","flow","outboundMessage","external"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate37.errors = vErrors;
return errors === 0;
}

const pattern35 = new RegExp("^[A-Z][A-Za-z0-9_]*$", "u");

function validate62(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data != "object") && (typeof data !== "string")) && (!(isNumber(data)))) && (typeof data !== "boolean")){
errors = vErrors.push(error(instancePath, "type"));
}
if(Array.isArray(data)){
if(data.length < 1){
errors = vErrors.push(error(instancePath, "minItems", {limit: 1}));
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate46, data[i0], instancePath+"/" + i0)).length;
}
}
if(isMap(data)){
if(data.field === undefined){
errors = vErrors.push(missing(instancePath, "field"));
}
errors = refuseOthers(vErrors, data, instancePath, ["field"]);
if(data.field !== undefined){
errors = (vErrors = within(vErrors, validate41, data.field, instancePath+"/field")).length;
}
}
validate62.errors = vErrors;
return errors === 0;
}


function validate60(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data != "object") && (typeof data !== "string")) && (!(isNumber(data)))) && (typeof data !== "boolean")){
errors = vErrors.push(error(instancePath, "type"));
}
if(Array.isArray(data)){
if(data.length < 1){
errors = vErrors.push(error(instancePath, "minItems", {limit: 1}));
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate46, data[i0], instancePath+"/" + i0)).length;
}
}
if(isMap(data)){
if(Object.keys(data).length > 1){
errors = vErrors.push(error(instancePath, "maxProperties", {limit: 1}));
}
if(Object.keys(data).length < 1){
errors = vErrors.push(error(instancePath, "minProperties", {limit: 1}));
}
errors = refuseOthers(vErrors, data, instancePath, ["equals","notEqual","lessThan","greaterThan","lessOrEqual","greaterOrEqual","contains","notContain","startsWith","includes","excludes","within"]);
if(data.equals !== undefined){
errors = (vErrors = within(vErrors, validate62, data.equals, instancePath+"/equals")).length;
}
if(data.notEqual !== undefined){
errors = (vErrors = within(vErrors, validate62, data.notEqual, instancePath+"/notEqual")).length;
}
if(data.lessThan !== undefined){
errors = (vErrors = within(vErrors, validate62, data.lessThan, instancePath+"/lessThan")).length;
}
if(data.greaterThan !== undefined){
errors = (vErrors = within(vErrors, validate62, data.greaterThan, instancePath+"/greaterThan")).length;
}
if(data.lessOrEqual !== undefined){
errors = (vErrors = within(vErrors, validate62, data.lessOrEqual, instancePath+"/lessOrEqual")).length;
}
if(data.greaterOrEqual !== undefined){
errors = (vErrors = within(vErrors, validate62, data.greaterOrEqual, instancePath+"/greaterOrEqual")).length;
}
if(data.contains !== undefined){
errors = (vErrors = within(vErrors, validate62, data.contains, instancePath+"/contains")).length;
}
if(data.notContain !== undefined){
errors = (vErrors = within(vErrors, validate62, data.notContain, instancePath+"/notContain")).length;
}
if(data.startsWith !== undefined){
errors = (vErrors = within(vErrors, validate62, data.startsWith, instancePath+"/startsWith")).length;
}
if(data.includes !== undefined){
errors = (vErrors = within(vErrors, validate62, data.includes, instancePath+"/includes")).length;
}
if(data.excludes !== undefined){
errors = (vErrors = within(vErrors, validate62, data.excludes, instancePath+"/excludes")).length;
}
if(data.within !== undefined){
errors = (vErrors = within(vErrors, validate62, data.within, instancePath+"/within")).length;
}
}
validate60.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate58};

function validate58(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(Object.keys(data).length < 1){
errors = vErrors.push(error(instancePath, "minProperties", {limit: 1}));
}
for(const key0 in data){
const _errs1 = errors;
errors = (vErrors = within(vErrors, validate41, key0, instancePath)).length;
var valid0 = _errs1 === errors;
if(!valid0){
errors = vErrors.push(error(instancePath, "propertyNames", {propertyName: key0}));
}
}
for(const key1 in data){
if(!((((key1 === "any") || (key1 === "all")) || (key1 === "not")) || (key1 === "formula"))){
errors = (vErrors = within(vErrors, validate60, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
if(data.any !== undefined){
let data1 = data.any;
if(Array.isArray(data1)){
if(data1.length < 1){
errors = vErrors.push(error(instancePath+"/any", "minItems", {limit: 1}));
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, wrapper0.validate, data1[i0], instancePath+"/any/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/any", "type"));
}
}
if(data.all !== undefined){
let data3 = data.all;
if(Array.isArray(data3)){
if(data3.length < 1){
errors = vErrors.push(error(instancePath+"/all", "minItems", {limit: 1}));
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
errors = (vErrors = within(vErrors, wrapper0.validate, data3[i1], instancePath+"/all/" + i1)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/all", "type"));
}
}
if(data.not !== undefined){
errors = (vErrors = within(vErrors, wrapper0.validate, data.not, instancePath+"/not")).length;
}
if(data.formula !== undefined){
if(typeof data.formula !== "string"){
errors = vErrors.push(error(instancePath+"/formula", "type"));
}
}
if(data.formula !== undefined){
if(isMap(data)){
if(Object.keys(data).length > 1){
errors = vErrors.push(error(instancePath, "maxProperties", {limit: 1}, "#/dependentSchemas/formula/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate58.errors = vErrors;
return errors === 0;
}


function validate79(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["offsets","unmatched","afterExit","reopen","hoursChange","reevaluate"]);
if(data.offsets !== undefined){
let data0 = data.offsets;
if(typeof data0 !== "string"){
errors = vErrors.push(error(instancePath+"/offsets", "type"));
}
if(!((data0 === "business") || (data0 === "elapsed"))){
errors = vErrors.push(error(instancePath+"/offsets", "enum"));
}
}
if(data.unmatched !== undefined){
let data1 = data.unmatched;
if(typeof data1 !== "string"){
errors = vErrors.push(error(instancePath+"/unmatched", "type"));
}
if(!((data1 === "remove") || (data1 === "keep"))){
errors = vErrors.push(error(instancePath+"/unmatched", "enum"));
}
}
if(data.afterExit !== undefined){
let data2 = data.afterExit;
if(typeof data2 !== "string"){
errors = vErrors.push(error(instancePath+"/afterExit", "type"));
}
if(!((data2 === "silent") || (data2 === "fire"))){
errors = vErrors.push(error(instancePath+"/afterExit", "enum"));
}
}
if(data.reopen !== undefined){
let data3 = data.reopen;
if(typeof data3 !== "string"){
errors = vErrors.push(error(instancePath+"/reopen", "type"));
}
if(!((((data3 === "resume") || (data3 === "resume-paused")) || (data3 === "reenter")) || (data3 === "ignore"))){
errors = vErrors.push(error(instancePath+"/reopen", "enum"));
}
}
if(data.hoursChange !== undefined){
let data4 = data.hoursChange;
if(typeof data4 !== "string"){
errors = vErrors.push(error(instancePath+"/hoursChange", "type"));
}
if(!((data4 === "keep") || (data4 === "restart"))){
errors = vErrors.push(error(instancePath+"/hoursChange", "enum"));
}
}
if(data.reevaluate !== undefined){
if(typeof data.reevaluate !== "boolean"){
errors = vErrors.push(error(instancePath+"/reevaluate", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate79.errors = vErrors;
return errors === 0;
}

const pattern36 = new RegExp("^\\s*(\\d{1,6}h(\\s*\\d{1,8}m)?|\\d{1,8}m|\\d{1,8})\\s*$", "u");
const pattern37 = new RegExp("^[A-Za-z][A-Za-z0-9_.]*$", "u");

function validate85(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(isWhole(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(isNumber(data)){
if(data > 99999999 || isNaN(data)){
errors = vErrors.push(error(instancePath, "maximum", {limit: 99999999}));
}
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern36.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
validate85.errors = vErrors;
return errors === 0;
}


function validate84(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(((typeof data !== "string") && (!(isWhole(data)))) && (!(isMap(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(isNumber(data)){
if(data > 99999999 || isNaN(data)){
errors = vErrors.push(error(instancePath, "maximum", {limit: 99999999}));
}
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern36.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
if(isMap(data)){
if(data.apexClass === undefined){
errors = vErrors.push(missing(instancePath, "apexClass"));
}
errors = refuseOthers(vErrors, data, instancePath, ["apexClass","assume"]);
if(data.apexClass !== undefined){
let data0 = data.apexClass;
if(typeof data0 === "string"){
if(!pattern37.test(data0)){
errors = vErrors.push(error(instancePath+"/apexClass", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/apexClass", "type"));
}
}
if(data.assume !== undefined){
errors = (vErrors = within(vErrors, validate85, data.assume, instancePath+"/assume")).length;
}
}
validate84.errors = vErrors;
return errors === 0;
}

const pattern39 = new RegExp("^\\s*(\\d{1,6}h(\\s*\\d{1,8}m)?|\\d{1,8}m|\\d{1,8}|(100|[1-9]\\d?(\\.\\d+)?)\\s*%)\\s*$", "u");

function validate92(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(isWhole(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(isNumber(data)){
if(data > 99999999 || isNaN(data)){
errors = vErrors.push(error(instancePath, "maximum", {limit: 99999999}));
}
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern39.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.before === undefined){
errors = vErrors.push(missing(instancePath, "before"));
}
errors = refuseOthers(vErrors, data, instancePath, ["before","actions","salesforce"]);
if(data.before !== undefined){
errors = (vErrors = within(vErrors, validate92, data.before, instancePath+"/before")).length;
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate1, data1[i0], instancePath+"/actions/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
if(data.salesforce !== undefined){
let data3 = data.salesforce;
if(!(isMap(data3))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate91.errors = vErrors;
return errors === 0;
}


function validate96(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.after === undefined){
errors = vErrors.push(missing(instancePath, "after"));
}
errors = refuseOthers(vErrors, data, instancePath, ["after","actions","salesforce"]);
if(data.after !== undefined){
errors = (vErrors = within(vErrors, validate85, data.after, instancePath+"/after")).length;
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate1, data1[i0], instancePath+"/actions/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
if(data.salesforce !== undefined){
let data3 = data.salesforce;
if(!(isMap(data3))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate96.errors = vErrors;
return errors === 0;
}


function validate81(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.milestone === undefined){
errors = vErrors.push(missing(instancePath, "milestone"));
}
if(data.target === undefined){
errors = vErrors.push(missing(instancePath, "target"));
}
errors = refuseOthers(vErrors, data, instancePath, ["milestone","when","target","clock","businessHours","completeWhen","pauseWhen","warnings","violations","onSuccess","salesforce"]);
if(data.milestone !== undefined){
errors = (vErrors = within(vErrors, validate1, data.milestone, instancePath+"/milestone")).length;
}
if(data.when !== undefined){
errors = (vErrors = within(vErrors, validate58, data.when, instancePath+"/when")).length;
}
if(data.target !== undefined){
errors = (vErrors = within(vErrors, validate84, data.target, instancePath+"/target")).length;
}
if(data.clock !== undefined){
let data3 = data.clock;
if(typeof data3 !== "string"){
errors = vErrors.push(error(instancePath+"/clock", "type"));
}
if(!((data3 === "process") || (data3 === "criteria"))){
errors = vErrors.push(error(instancePath+"/clock", "enum"));
}
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate1, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.completeWhen !== undefined){
errors = (vErrors = within(vErrors, validate58, data.completeWhen, instancePath+"/completeWhen")).length;
}
if(data.pauseWhen !== undefined){
errors = (vErrors = within(vErrors, validate58, data.pauseWhen, instancePath+"/pauseWhen")).length;
}
if(data.warnings !== undefined){
let data7 = data.warnings;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate91, data7[i0], instancePath+"/warnings/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/warnings", "type"));
}
}
if(data.violations !== undefined){
let data9 = data.violations;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
errors = (vErrors = within(vErrors, validate96, data9[i1], instancePath+"/violations/" + i1)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/violations", "type"));
}
}
if(data.onSuccess !== undefined){
let data11 = data.onSuccess;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
errors = (vErrors = within(vErrors, validate1, data11[i2], instancePath+"/onSuccess/" + i2)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/onSuccess", "type"));
}
}
if(data.salesforce !== undefined){
let data13 = data.salesforce;
if(!(isMap(data13))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate81.errors = vErrors;
return errors === 0;
}


function validate55(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.exit === undefined){
errors = vErrors.push(missing(instancePath, "exit"));
}
errors = refuseOthers(vErrors, data, instancePath, ["name","description","object","active","businessHours","entry","exit","version","semantics","milestones","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.object !== undefined){
let data2 = data.object;
if(typeof data2 === "string"){
if(!pattern35.test(data2)){
errors = vErrors.push(error(instancePath+"/object", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/object", "type"));
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
errors = vErrors.push(error(instancePath+"/active", "type"));
}
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate1, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.entry !== undefined){
let data5 = data.entry;
if(isMap(data5)){
if(data5.from === undefined){
errors = vErrors.push(missing(instancePath+"/entry", "from"));
}
errors = refuseOthers(vErrors, data5, instancePath+"/entry", ["from"]);
if(data5.from !== undefined){
errors = (vErrors = within(vErrors, validate41, data5.from, instancePath+"/entry/from")).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/entry", "type"));
}
}
if(data.exit !== undefined){
let data7 = data.exit;
if(isMap(data7)){
if(data7.when === undefined){
errors = vErrors.push(missing(instancePath+"/exit", "when"));
}
errors = refuseOthers(vErrors, data7, instancePath+"/exit", ["when"]);
if(data7.when !== undefined){
errors = (vErrors = within(vErrors, validate58, data7.when, instancePath+"/exit/when")).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/exit", "type"));
}
}
if(data.version !== undefined){
let data9 = data.version;
if(isMap(data9)){
if(data9.number === undefined){
errors = vErrors.push(missing(instancePath+"/version", "number"));
}
errors = refuseOthers(vErrors, data9, instancePath+"/version", ["of","number","default","notes"]);
if(data9.of !== undefined){
if(typeof data9.of !== "string"){
errors = vErrors.push(error(instancePath+"/version/of", "type"));
}
}
if(data9.number !== undefined){
let data11 = data9.number;
if(!(isWhole(data11))){
errors = vErrors.push(error(instancePath+"/version/number", "type"));
}
if(isNumber(data11)){
if(data11 < 1 || isNaN(data11)){
errors = vErrors.push(error(instancePath+"/version/number", "minimum", {limit: 1}));
}
}
}
if(data9.default !== undefined){
if(typeof data9.default !== "boolean"){
errors = vErrors.push(error(instancePath+"/version/default", "type"));
}
}
if(data9.notes !== undefined){
if(typeof data9.notes !== "string"){
errors = vErrors.push(error(instancePath+"/version/notes", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/version", "type"));
}
}
if(data.semantics !== undefined){
errors = (vErrors = within(vErrors, validate79, data.semantics, instancePath+"/semantics")).length;
}
if(data.milestones !== undefined){
let data15 = data.milestones;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate81, data15[i0], instancePath+"/milestones/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestones", "type"));
}
}
if(data.salesforce !== undefined){
let data17 = data.salesforce;
if(!(isMap(data17))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate55.errors = vErrors;
return errors === 0;
}


function validate104(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.process === undefined){
errors = vErrors.push(missing(instancePath, "process"));
}
errors = refuseOthers(vErrors, data, instancePath, ["name","process","when","termInDays","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.process !== undefined){
errors = (vErrors = within(vErrors, validate1, data.process, instancePath+"/process")).length;
}
if(data.when !== undefined){
errors = (vErrors = within(vErrors, validate58, data.when, instancePath+"/when")).length;
}
if(data.termInDays !== undefined){
let data3 = data.termInDays;
if(!(isWhole(data3))){
errors = vErrors.push(error(instancePath+"/termInDays", "type"));
}
if(isNumber(data3)){
if(data3 < 1 || isNaN(data3)){
errors = vErrors.push(error(instancePath+"/termInDays", "minimum", {limit: 1}));
}
}
}
if(data.salesforce !== undefined){
let data4 = data.salesforce;
if(!(isMap(data4))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate104.errors = vErrors;
return errors === 0;
}


function validate109(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["name","process","businessHours","type","termInDays","casesPerEntitlement","perIncident","salesforce"]);
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.process !== undefined){
errors = (vErrors = within(vErrors, validate1, data.process, instancePath+"/process")).length;
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate1, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
errors = vErrors.push(error(instancePath+"/type", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/type", "type"));
}
}
if(data.termInDays !== undefined){
let data4 = data.termInDays;
if(!(isWhole(data4))){
errors = vErrors.push(error(instancePath+"/termInDays", "type"));
}
if(isNumber(data4)){
if(data4 < 1 || isNaN(data4)){
errors = vErrors.push(error(instancePath+"/termInDays", "minimum", {limit: 1}));
}
}
}
if(data.casesPerEntitlement !== undefined){
let data5 = data.casesPerEntitlement;
if(!(isWhole(data5))){
errors = vErrors.push(error(instancePath+"/casesPerEntitlement", "type"));
}
if(isNumber(data5)){
if(data5 < 1 || isNaN(data5)){
errors = vErrors.push(error(instancePath+"/casesPerEntitlement", "minimum", {limit: 1}));
}
}
}
if(data.perIncident !== undefined){
if(typeof data.perIncident !== "boolean"){
errors = vErrors.push(error(instancePath+"/perIncident", "type"));
}
}
if(data.salesforce !== undefined){
let data7 = data.salesforce;
if(!(isMap(data7))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate109.errors = vErrors;
return errors === 0;
}


function validate0(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/entitlement.schema.json" */;
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["imports","businessHours","holidays","milestoneTypes","actions","processes","entitlements","templates"]);
if(data.imports !== undefined){
let data0 = data.imports;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
errors = vErrors.push(error(instancePath+"/imports/" + i0, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/imports/" + i0, "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/imports", "type"));
}
}
if(data.businessHours !== undefined){
let data2 = data.businessHours;
if(isMap(data2)){
for(const key1 in data2){
const _errs8 = errors;
errors = (vErrors = within(vErrors, validate1, key1, instancePath+"/businessHours")).length;
var valid3 = _errs8 === errors;
if(!valid3){
errors = vErrors.push(error(instancePath+"/businessHours", "propertyNames", {propertyName: key1}));
}
}
for(const key2 in data2){
errors = (vErrors = within(vErrors, validate3, data2[key2], instancePath+"/businessHours/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/businessHours", "type"));
}
}
if(data.holidays !== undefined){
let data4 = data.holidays;
if(isMap(data4)){
for(const key3 in data4){
const _errs13 = errors;
errors = (vErrors = within(vErrors, validate1, key3, instancePath+"/holidays")).length;
var valid5 = _errs13 === errors;
if(!valid5){
errors = vErrors.push(error(instancePath+"/holidays", "propertyNames", {propertyName: key3}));
}
}
for(const key4 in data4){
errors = (vErrors = within(vErrors, validate22, data4[key4], instancePath+"/holidays/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/holidays", "type"));
}
}
if(data.milestoneTypes !== undefined){
let data6 = data.milestoneTypes;
if(isMap(data6)){
for(const key5 in data6){
const _errs18 = errors;
errors = (vErrors = within(vErrors, validate1, key5, instancePath+"/milestoneTypes")).length;
var valid7 = _errs18 === errors;
if(!valid7){
errors = vErrors.push(error(instancePath+"/milestoneTypes", "propertyNames", {propertyName: key5}));
}
}
for(const key6 in data6){
errors = (vErrors = within(vErrors, validate34, data6[key6], instancePath+"/milestoneTypes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestoneTypes", "type"));
}
}
if(data.actions !== undefined){
let data8 = data.actions;
if(isMap(data8)){
for(const key7 in data8){
const _errs23 = errors;
errors = (vErrors = within(vErrors, validate1, key7, instancePath+"/actions")).length;
var valid9 = _errs23 === errors;
if(!valid9){
errors = vErrors.push(error(instancePath+"/actions", "propertyNames", {propertyName: key7}));
}
}
for(const key8 in data8){
errors = (vErrors = within(vErrors, validate37, data8[key8], instancePath+"/actions/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
if(data.processes !== undefined){
let data10 = data.processes;
if(isMap(data10)){
for(const key9 in data10){
const _errs28 = errors;
errors = (vErrors = within(vErrors, validate1, key9, instancePath+"/processes")).length;
var valid11 = _errs28 === errors;
if(!valid11){
errors = vErrors.push(error(instancePath+"/processes", "propertyNames", {propertyName: key9}));
}
}
for(const key10 in data10){
errors = (vErrors = within(vErrors, validate55, data10[key10], instancePath+"/processes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/processes", "type"));
}
}
if(data.entitlements !== undefined){
let data12 = data.entitlements;
if(isMap(data12)){
for(const key11 in data12){
const _errs33 = errors;
errors = (vErrors = within(vErrors, validate1, key11, instancePath+"/entitlements")).length;
var valid13 = _errs33 === errors;
if(!valid13){
errors = vErrors.push(error(instancePath+"/entitlements", "propertyNames", {propertyName: key11}));
}
}
for(const key12 in data12){
errors = (vErrors = within(vErrors, validate104, data12[key12], instancePath+"/entitlements/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/entitlements", "type"));
}
}
if(data.templates !== undefined){
let data14 = data.templates;
if(isMap(data14)){
for(const key13 in data14){
const _errs38 = errors;
errors = (vErrors = within(vErrors, validate1, key13, instancePath+"/templates")).length;
var valid15 = _errs38 === errors;
if(!valid15){
errors = vErrors.push(error(instancePath+"/templates", "propertyNames", {propertyName: key13}));
}
}
for(const key14 in data14){
errors = (vErrors = within(vErrors, validate109, data14[key14], instancePath+"/templates/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/templates", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate0.errors = vErrors;
return errors === 0;
}

export const scenario = validate113;

function validate114(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate114.errors = vErrors;
return errors === 0;
}


function validate119(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern2.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate119.errors = vErrors;
return errors === 0;
}


function validate123(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern16.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate123.errors = vErrors;
return errors === 0;
}


function validate125(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data !== "string") && (!(isNumber(data)))) && (typeof data !== "boolean")) && (data !== null)){
errors = vErrors.push(error(instancePath, "type"));
}
validate125.errors = vErrors;
return errors === 0;
}


function validate122(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
for(const key0 in data){
const _errs1 = errors;
errors = (vErrors = within(vErrors, validate123, key0, instancePath)).length;
var valid0 = _errs1 === errors;
if(!valid0){
errors = vErrors.push(error(instancePath, "propertyNames", {propertyName: key0}));
}
}
for(const key1 in data){
errors = (vErrors = within(vErrors, validate125, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate122.errors = vErrors;
return errors === 0;
}


function validate128(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern37.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate128.errors = vErrors;
return errors === 0;
}


function validate130(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(isWhole(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(isNumber(data)){
if(data > 99999999 || isNaN(data)){
errors = vErrors.push(error(instancePath, "maximum", {limit: 99999999}));
}
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern36.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
validate130.errors = vErrors;
return errors === 0;
}

const pattern50 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$", "u");

function validate133(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern50.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate133.errors = vErrors;
return errors === 0;
}


function validate141(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(isMap(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(typeof data === "string"){
if(!pattern1.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
if(isMap(data)){
if(data.milestone === undefined){
errors = vErrors.push(missing(instancePath, "milestone"));
}
errors = refuseOthers(vErrors, data, instancePath, ["milestone","at"]);
if(data.milestone !== undefined){
errors = (vErrors = within(vErrors, validate114, data.milestone, instancePath+"/milestone")).length;
}
if(data.at !== undefined){
errors = (vErrors = within(vErrors, validate133, data.at, instancePath+"/at")).length;
}
}
validate141.errors = vErrors;
return errors === 0;
}


function validate132(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(isMap(data)){
if(data.at === undefined){
errors = vErrors.push(missing(instancePath, "at", "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(isMap(data)){
if(data.after === undefined){
errors = vErrors.push(missing(instancePath, "after", "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors = vErrors.push(error(instancePath, "anyOf"));
}
else {
errors = _errs1;
vErrors.length = _errs1;
}
const _errs5 = errors;
let valid2 = false;
const _errs6 = errors;
if(isMap(data)){
if(data.set === undefined){
errors = vErrors.push(missing(instancePath, "set", "#/allOf/anyOf/0/"));
}
}
var _valid1 = _errs6 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs7 = errors;
if(isMap(data)){
if(data.formulas === undefined){
errors = vErrors.push(missing(instancePath, "formulas", "#/allOf/anyOf/1/"));
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs8 = errors;
if(isMap(data)){
if(data.stop === undefined){
errors = vErrors.push(missing(instancePath, "stop", "#/allOf/anyOf/2/"));
}
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs9 = errors;
if(isMap(data)){
if(data.resume === undefined){
errors = vErrors.push(missing(instancePath, "resume", "#/allOf/anyOf/3/"));
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs10 = errors;
if(isMap(data)){
if(data.complete === undefined){
errors = vErrors.push(missing(instancePath, "complete", "#/allOf/anyOf/4/"));
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(isMap(data)){
if(data.close === undefined){
errors = vErrors.push(missing(instancePath, "close", "#/allOf/anyOf/5/"));
}
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs12 = errors;
if(isMap(data)){
if(data.reopen === undefined){
errors = vErrors.push(missing(instancePath, "reopen", "#/allOf/anyOf/6/"));
}
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs13 = errors;
if(isMap(data)){
if(data.exit === undefined){
errors = vErrors.push(missing(instancePath, "exit", "#/allOf/anyOf/7/"));
}
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs14 = errors;
if(isMap(data)){
if(data.enter === undefined){
errors = vErrors.push(missing(instancePath, "enter", "#/allOf/anyOf/8/"));
}
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs15 = errors;
if(isMap(data)){
if(data.start === undefined){
errors = vErrors.push(missing(instancePath, "start", "#/allOf/anyOf/9/"));
}
}
var _valid1 = _errs15 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs16 = errors;
if(isMap(data)){
if(data.businessHours === undefined){
errors = vErrors.push(missing(instancePath, "businessHours", "#/allOf/anyOf/10/"));
}
}
var _valid1 = _errs16 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs17 = errors;
if(isMap(data)){
if(data.apexMinutes === undefined){
errors = vErrors.push(missing(instancePath, "apexMinutes", "#/allOf/anyOf/11/"));
}
}
var _valid1 = _errs17 === errors;
valid2 = valid2 || _valid1;
}
}
}
}
}
}
}
}
}
}
}
if(!valid2){
errors = vErrors.push(error(instancePath, "anyOf", {}, "#/allOf/"));
}
else {
errors = _errs5;
vErrors.length = _errs5;
}
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["at","after","set","start","businessHours","formulas","apexMinutes","stop","resume","complete","close","reopen","exit","enter"]);
if(data.at !== undefined){
errors = (vErrors = within(vErrors, validate133, data.at, instancePath+"/at")).length;
}
if(data.after !== undefined){
errors = (vErrors = within(vErrors, validate130, data.after, instancePath+"/after")).length;
}
if(data.set !== undefined){
errors = (vErrors = within(vErrors, validate122, data.set, instancePath+"/set")).length;
}
if(data.start !== undefined){
errors = (vErrors = within(vErrors, validate133, data.start, instancePath+"/start")).length;
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate114, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.formulas !== undefined){
let data5 = data.formulas;
if(isMap(data5)){
for(const key1 in data5){
if(typeof data5[key1] !== "boolean"){
errors = vErrors.push(error(instancePath+"/formulas/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/formulas", "type"));
}
}
if(data.apexMinutes !== undefined){
let data7 = data.apexMinutes;
if(isMap(data7)){
for(const key2 in data7){
const _errs31 = errors;
errors = (vErrors = within(vErrors, validate128, key2, instancePath+"/apexMinutes")).length;
var valid5 = _errs31 === errors;
if(!valid5){
errors = vErrors.push(error(instancePath+"/apexMinutes", "propertyNames", {propertyName: key2}));
}
}
for(const key3 in data7){
errors = (vErrors = within(vErrors, validate130, data7[key3], instancePath+"/apexMinutes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/apexMinutes", "type"));
}
}
if(data.stop !== undefined){
if(true !== data.stop){
errors = vErrors.push(error(instancePath+"/stop", "const"));
}
}
if(data.resume !== undefined){
if(true !== data.resume){
errors = vErrors.push(error(instancePath+"/resume", "const"));
}
}
if(data.complete !== undefined){
errors = (vErrors = within(vErrors, validate141, data.complete, instancePath+"/complete")).length;
}
if(data.close !== undefined){
if(true !== data.close){
errors = vErrors.push(error(instancePath+"/close", "const"));
}
}
if(data.reopen !== undefined){
if(true !== data.reopen){
errors = vErrors.push(error(instancePath+"/reopen", "const"));
}
}
if(data.exit !== undefined){
if(true !== data.exit){
errors = vErrors.push(error(instancePath+"/exit", "const"));
}
}
if(data.enter !== undefined){
errors = (vErrors = within(vErrors, validate114, data.enter, instancePath+"/enter")).length;
}
if(data.at !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "at", ["after"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate132.errors = vErrors;
return errors === 0;
}

const pattern52 = new RegExp("^never$|^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$", "u");

function validate149(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern52.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate149.errors = vErrors;
return errors === 0;
}


function validate151(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.milestone === undefined){
errors = vErrors.push(missing(instancePath, "milestone"));
}
errors = refuseOthers(vErrors, data, instancePath, ["milestone","occurrence","start","target","completed","status"]);
if(data.milestone !== undefined){
errors = (vErrors = within(vErrors, validate114, data.milestone, instancePath+"/milestone")).length;
}
if(data.occurrence !== undefined){
let data1 = data.occurrence;
if(!(isWhole(data1))){
errors = vErrors.push(error(instancePath+"/occurrence", "type"));
}
if(isNumber(data1)){
if(data1 < 1 || isNaN(data1)){
errors = vErrors.push(error(instancePath+"/occurrence", "minimum", {limit: 1}));
}
}
}
if(data.start !== undefined){
errors = (vErrors = within(vErrors, validate133, data.start, instancePath+"/start")).length;
}
if(data.target !== undefined){
errors = (vErrors = within(vErrors, validate133, data.target, instancePath+"/target")).length;
}
if(data.completed !== undefined){
errors = (vErrors = within(vErrors, validate133, data.completed, instancePath+"/completed")).length;
}
if(data.status !== undefined){
let data5 = data.status;
if(typeof data5 !== "string"){
errors = vErrors.push(error(instancePath+"/status", "type"));
}
if(!(((((((((data5 === "scheduled") || (data5 === "open")) || (data5 === "completed")) || (data5 === "completed-late")) || (data5 === "violated")) || (data5 === "removed")) || (data5 === "open-at-exit")) || (data5 === "violated-at-exit")) || (data5 === "none"))){
errors = vErrors.push(error(instancePath+"/status", "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate151.errors = vErrors;
return errors === 0;
}


function validate157(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.action === undefined){
errors = vErrors.push(missing(instancePath, "action"));
}
errors = refuseOthers(vErrors, data, instancePath, ["action","at"]);
if(data.action !== undefined){
errors = (vErrors = within(vErrors, validate114, data.action, instancePath+"/action")).length;
}
if(data.at !== undefined){
errors = (vErrors = within(vErrors, validate133, data.at, instancePath+"/at")).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate157.errors = vErrors;
return errors === 0;
}


function validate148(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["entered","milestones","actions","exited"]);
if(data.entered !== undefined){
errors = (vErrors = within(vErrors, validate149, data.entered, instancePath+"/entered")).length;
}
if(data.milestones !== undefined){
let data1 = data.milestones;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate151, data1[i0], instancePath+"/milestones/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestones", "type"));
}
}
if(data.actions !== undefined){
let data3 = data.actions;
if(!data3 || typeof data3 != "object"){
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
errors = (vErrors = within(vErrors, validate157, data3[i1], instancePath+"/actions/" + i1)).length;
}
}
if(isMap(data3)){
if(data3.only === undefined){
errors = vErrors.push(missing(instancePath+"/actions", "only"));
}
errors = refuseOthers(vErrors, data3, instancePath+"/actions", ["only"]);
if(data3.only !== undefined){
let data5 = data3.only;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
errors = (vErrors = within(vErrors, validate157, data5[i2], instancePath+"/actions/only/" + i2)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions/only", "type"));
}
}
}
}
if(data.exited !== undefined){
errors = (vErrors = within(vErrors, validate149, data.exited, instancePath+"/exited")).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate148.errors = vErrors;
return errors === 0;
}


function validate116(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.record === undefined){
errors = vErrors.push(missing(instancePath, "record"));
}
errors = refuseOthers(vErrors, data, instancePath, ["description","process","entitlement","timeZone","businessHours","record","formulas","apexMinutes","events","until","expect"]);
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.process !== undefined){
errors = (vErrors = within(vErrors, validate114, data.process, instancePath+"/process")).length;
}
if(data.entitlement !== undefined){
errors = (vErrors = within(vErrors, validate114, data.entitlement, instancePath+"/entitlement")).length;
}
if(data.timeZone !== undefined){
errors = (vErrors = within(vErrors, validate119, data.timeZone, instancePath+"/timeZone")).length;
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate114, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.record !== undefined){
errors = (vErrors = within(vErrors, validate122, data.record, instancePath+"/record")).length;
}
if(data.formulas !== undefined){
let data6 = data.formulas;
if(isMap(data6)){
for(const key1 in data6){
if(typeof data6[key1] !== "boolean"){
errors = vErrors.push(error(instancePath+"/formulas/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/formulas", "type"));
}
}
if(data.apexMinutes !== undefined){
let data8 = data.apexMinutes;
if(isMap(data8)){
for(const key2 in data8){
const _errs16 = errors;
errors = (vErrors = within(vErrors, validate128, key2, instancePath+"/apexMinutes")).length;
var valid2 = _errs16 === errors;
if(!valid2){
errors = vErrors.push(error(instancePath+"/apexMinutes", "propertyNames", {propertyName: key2}));
}
}
for(const key3 in data8){
errors = (vErrors = within(vErrors, validate130, data8[key3], instancePath+"/apexMinutes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/apexMinutes", "type"));
}
}
if(data.events !== undefined){
let data10 = data.events;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate132, data10[i0], instancePath+"/events/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/events", "type"));
}
}
if(data.until !== undefined){
errors = (vErrors = within(vErrors, validate133, data.until, instancePath+"/until")).length;
}
if(data.expect !== undefined){
errors = (vErrors = within(vErrors, validate148, data.expect, instancePath+"/expect")).length;
}
if(data.process !== undefined){
if(isMap(data)){
errors = refuseBeside(vErrors, data, instancePath, "process", ["entitlement"]);
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate116.errors = vErrors;
return errors === 0;
}


function validate113(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/scenario.schema.json" */;
let vErrors = [];
let errors = 0;
if(isMap(data)){
if(data.use === undefined){
errors = vErrors.push(missing(instancePath, "use"));
}
if(data.scenarios === undefined){
errors = vErrors.push(missing(instancePath, "scenarios"));
}
errors = refuseOthers(vErrors, data, instancePath, ["use","scenarios"]);
if(data.use !== undefined){
let data0 = data.use;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
errors = vErrors.push(error(instancePath+"/use", "type"));
}
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
errors = vErrors.push(error(instancePath+"/use", "pattern"));
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
errors = vErrors.push(error(instancePath+"/use", "minItems", {limit: 1}));
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
errors = vErrors.push(error(instancePath+"/use/" + i0, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/use/" + i0, "type"));
}
}
}
}
if(data.scenarios !== undefined){
let data2 = data.scenarios;
if(isMap(data2)){
for(const key1 in data2){
const _errs8 = errors;
errors = (vErrors = within(vErrors, validate114, key1, instancePath+"/scenarios")).length;
var valid3 = _errs8 === errors;
if(!valid3){
errors = vErrors.push(error(instancePath+"/scenarios", "propertyNames", {propertyName: key1}));
}
}
for(const key2 in data2){
errors = (vErrors = within(vErrors, validate116, data2[key2], instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/scenarios", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate113.errors = vErrors;
return errors === 0;
}

export const config = validate165;
const pattern53 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\*))?$", "u");

function validate166(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern16.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate166.errors = vErrors;
return errors === 0;
}


function validate165(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/config.schema.json" */;
let vErrors = [];
let errors = 0;
if(isMap(data)){
errors = refuseOthers(vErrors, data, instancePath, ["rules","include","exclude","fields","salesforce","backtest"]);
if(data.rules !== undefined){
let data0 = data.rules;
if(isMap(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern53.test(key1)){
errors = vErrors.push(error(instancePath+"/rules", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/rules", "type"));
}
var valid1 = _errs4 === errors;
if(!valid1){
errors = vErrors.push(error(instancePath+"/rules", "propertyNames", {propertyName: key1}));
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(typeof data1 !== "string"){
errors = vErrors.push(error(instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
if(!(((((data1 === "off") || (data1 === "hint")) || (data1 === "info")) || (data1 === "warning")) || (data1 === "error"))){
errors = vErrors.push(error(instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/rules", "type"));
}
}
if(data.include !== undefined){
let data2 = data.include;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
errors = vErrors.push(error(instancePath+"/include", "type"));
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
errors = vErrors.push(error(instancePath+"/include/" + i0, "type"));
}
}
}
}
if(data.exclude !== undefined){
let data4 = data.exclude;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
errors = vErrors.push(error(instancePath+"/exclude", "type"));
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
errors = vErrors.push(error(instancePath+"/exclude/" + i1, "type"));
}
}
}
}
if(data.fields !== undefined){
let data6 = data.fields;
if(!data6 || typeof data6 != "object"){
errors = vErrors.push(error(instancePath+"/fields", "type"));
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if((typeof data7 !== "string") && (!(isMap(data7)))){
errors = vErrors.push(error(instancePath+"/fields/" + i2, "type"));
}
if(typeof data7 === "string"){
if(!pattern16.test(data7)){
errors = vErrors.push(error(instancePath+"/fields/" + i2, "pattern"));
}
}
if(isMap(data7)){
for(const key3 in data7){
const _errs21 = errors;
errors = (vErrors = within(vErrors, validate166, key3, instancePath+"/fields/" + i2)).length;
var valid9 = _errs21 === errors;
if(!valid9){
errors = vErrors.push(error(instancePath+"/fields/" + i2, "propertyNames", {propertyName: key3}));
}
}
for(const key4 in data7){
let data8 = data7[key4];
if(((!(Array.isArray(data8))) && (data8 !== null)) && (typeof data8 !== "string")){
errors = vErrors.push(error(instancePath+"/fields/" + i2+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
let data9 = data8[i3];
if(((typeof data9 !== "string") && (!(isNumber(data9)))) && (typeof data9 !== "boolean")){
errors = vErrors.push(error(instancePath+"/fields/" + i2+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3, "type"));
}
}
}
}
}
}
}
if(isMap(data6)){
for(const key5 in data6){
const _errs27 = errors;
errors = (vErrors = within(vErrors, validate166, key5, instancePath+"/fields")).length;
var valid13 = _errs27 === errors;
if(!valid13){
errors = vErrors.push(error(instancePath+"/fields", "propertyNames", {propertyName: key5}));
}
}
for(const key6 in data6){
let data10 = data6[key6];
if(((!(Array.isArray(data10))) && (data10 !== null)) && (typeof data10 !== "string")){
errors = vErrors.push(error(instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
if(Array.isArray(data10)){
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(((typeof data11 !== "string") && (!(isNumber(data11)))) && (typeof data11 !== "boolean")){
errors = vErrors.push(error(instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4, "type"));
}
}
}
}
}
}
if(data.salesforce !== undefined){
let data12 = data.salesforce;
if(isMap(data12)){
errors = refuseOthers(vErrors, data12, instancePath+"/salesforce", ["project","apiVersion"]);
if(data12.project !== undefined){
if(typeof data12.project !== "string"){
errors = vErrors.push(error(instancePath+"/salesforce/project", "type"));
}
}
if(data12.apiVersion !== undefined){
let data14 = data12.apiVersion;
if(isNumber(data14)){
if(data14 < 31 || isNaN(data14)){
errors = vErrors.push(error(instancePath+"/salesforce/apiVersion", "minimum", {limit: 31}));
}
}
else {
errors = vErrors.push(error(instancePath+"/salesforce/apiVersion", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
if(data.backtest !== undefined){
let data15 = data.backtest;
if(isMap(data15)){
errors = refuseOthers(vErrors, data15, instancePath+"/backtest", ["columns","completed","timeZone","dateFormat","encoding"]);
if(data15.columns !== undefined){
let data16 = data15.columns;
if(isMap(data16)){
for(const key9 in data16){
const _errs45 = errors;
errors = (vErrors = within(vErrors, validate166, key9, instancePath+"/backtest/columns")).length;
var valid19 = _errs45 === errors;
if(!valid19){
errors = vErrors.push(error(instancePath+"/backtest/columns", "propertyNames", {propertyName: key9}));
}
}
for(const key10 in data16){
let data17 = data16[key10];
if(typeof data17 === "string"){
if(!pattern2.test(data17)){
errors = vErrors.push(error(instancePath+"/backtest/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/backtest/columns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/backtest/columns", "type"));
}
}
if(data15.completed !== undefined){
let data18 = data15.completed;
if(isMap(data18)){
for(const key11 in data18){
let data19 = data18[key11];
if(typeof data19 === "string"){
if(!pattern2.test(data19)){
errors = vErrors.push(error(instancePath+"/backtest/completed/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/backtest/completed/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/backtest/completed", "type"));
}
}
if(data15.timeZone !== undefined){
if(typeof data15.timeZone !== "string"){
errors = vErrors.push(error(instancePath+"/backtest/timeZone", "type"));
}
}
if(data15.dateFormat !== undefined){
if(typeof data15.dateFormat !== "string"){
errors = vErrors.push(error(instancePath+"/backtest/dateFormat", "type"));
}
}
if(data15.encoding !== undefined){
let data22 = data15.encoding;
if(typeof data22 !== "string"){
errors = vErrors.push(error(instancePath+"/backtest/encoding", "type"));
}
if(!((data22 === "utf-8") || (data22 === "windows-1252"))){
errors = vErrors.push(error(instancePath+"/backtest/encoding", "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/backtest", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate165.errors = vErrors;
return errors === 0;
}
