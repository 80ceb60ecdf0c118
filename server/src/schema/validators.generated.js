// Generated from schemas/*.schema.json by generate.mjs. Do not edit.

function error(instancePath, keyword, params = {}, schemaPath = ""){
return {instancePath, schemaPath, keyword, params};
}
function within(errors, validate, data, instancePath){
return validate(data, instancePath) ? errors : errors.concat(validate.errors);
}
export const entitlement = validate0;
const pattern0 = new RegExp("^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$", "u");
const pattern1 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");

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

const pattern2 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", "u");

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

const schema4 = {"properties":{"monday":0,"tuesday":0,"wednesday":0,"thursday":0,"friday":0,"saturday":0,"sunday":0,"weekdays":0,"weekend":0,"everyday":0}};
const func0 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$", "u");

function validate7(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if(typeof data === "string"){
if(!pattern3.test(data)){
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
if(!pattern3.test(data0)){
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func0.call(schema4.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
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


function validate19(data, instancePath = ""){
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
validate19.errors = vErrors;
return errors === 0;
}


function validate3(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timeZone === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "timeZone"}));
}
if(data.hours === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "hours"}));
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "description")) || (key0 === "timeZone")) || (key0 === "active")) || (key0 === "default")) || (key0 === "hours")) || (key0 === "holidays")) || (key0 === "salesforce"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
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
errors = (vErrors = within(vErrors, validate19, data6[i0], instancePath+"/holidays/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/holidays", "type"));
}
}
if(data.salesforce !== undefined){
let data8 = data.salesforce;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
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

const schema8 = {"properties":{"name":0,"date":0,"through":0,"daily":0,"weekly":0,"monthly":0,"yearly":0,"observed":0,"between":0,"from":0,"until":0,"salesforce":0}};
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate25(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern6.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate25.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$", "u");

function validate28(data, instancePath = ""){
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
validate28.errors = vErrors;
return errors === 0;
}


function validate24(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "date"}, "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.daily === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "daily"}, "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weekly === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "weekly"}, "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.monthly === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "monthly"}, "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.yearly === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "yearly"}, "#/anyOf/4/"));
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "name"}));
}
for(const key0 in data){
if(!(func0.call(schema8.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.date !== undefined){
errors = (vErrors = within(vErrors, validate25, data.date, instancePath+"/date")).length;
}
if(data.through !== undefined){
errors = (vErrors = within(vErrors, validate25, data.through, instancePath+"/through")).length;
}
if(data.daily !== undefined){
let data3 = data.daily;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "interval")){
errors = vErrors.push(error(instancePath+"/daily", "additionalProperties", {additionalProperty: key1}));
}
}
if(data3.interval !== undefined){
let data4 = data3.interval;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
errors = vErrors.push(error(instancePath+"/daily/interval", "type"));
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
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
let data5 = data.weekly;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.weekdays === undefined){
errors = vErrors.push(error(instancePath+"/weekly", "required", {missingProperty: "weekdays"}));
}
for(const key2 in data5){
if(!((key2 === "weekdays") || (key2 === "interval"))){
errors = vErrors.push(error(instancePath+"/weekly", "additionalProperties", {additionalProperty: key2}));
}
}
if(data5.weekdays !== undefined){
let data6 = data5.weekdays;
if(Array.isArray(data6)){
if(data6.length < 1){
errors = vErrors.push(error(instancePath+"/weekly/weekdays", "minItems", {limit: 1}));
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
errors = vErrors.push(error(instancePath+"/weekly/weekdays/" + i0, "type"));
}
if(!(((((((data7 === "monday") || (data7 === "tuesday")) || (data7 === "wednesday")) || (data7 === "thursday")) || (data7 === "friday")) || (data7 === "saturday")) || (data7 === "sunday"))){
errors = vErrors.push(error(instancePath+"/weekly/weekdays/" + i0, "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/weekly/weekdays", "type"));
}
}
if(data5.interval !== undefined){
let data8 = data5.interval;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
errors = vErrors.push(error(instancePath+"/weekly/interval", "type"));
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
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
let data9 = data.monthly;
const _errs28 = errors;
let valid6 = false;
const _errs29 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.day === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "required", {missingProperty: "day"}, "#/anyOf/0/"));
}
}
var _valid1 = _errs29 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs30 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.nth === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "required", {missingProperty: "nth"}, "#/anyOf/1/"));
}
}
var _valid1 = _errs30 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
errors = vErrors.push(error(instancePath+"/monthly", "anyOf"));
}
else {
errors = _errs28;
vErrors.length = _errs28;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!((((key3 === "day") || (key3 === "nth")) || (key3 === "weekday")) || (key3 === "interval"))){
errors = vErrors.push(error(instancePath+"/monthly", "additionalProperties", {additionalProperty: key3}));
}
}
if(data9.day !== undefined){
let data10 = data9.day;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
errors = vErrors.push(error(instancePath+"/monthly/day", "type"));
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 31 || isNaN(data10)){
errors = vErrors.push(error(instancePath+"/monthly/day", "maximum", {limit: 31}));
}
if(data10 < 1 || isNaN(data10)){
errors = vErrors.push(error(instancePath+"/monthly/day", "minimum", {limit: 1}));
}
}
}
if(data9.nth !== undefined){
let data11 = data9.nth;
if(typeof data11 !== "string"){
errors = vErrors.push(error(instancePath+"/monthly/nth", "type"));
}
if(!(((((data11 === "first") || (data11 === "second")) || (data11 === "third")) || (data11 === "fourth")) || (data11 === "last"))){
errors = vErrors.push(error(instancePath+"/monthly/nth", "enum"));
}
}
if(data9.weekday !== undefined){
let data12 = data9.weekday;
if(typeof data12 !== "string"){
errors = vErrors.push(error(instancePath+"/monthly/weekday", "type"));
}
if(!(((((((data12 === "monday") || (data12 === "tuesday")) || (data12 === "wednesday")) || (data12 === "thursday")) || (data12 === "friday")) || (data12 === "saturday")) || (data12 === "sunday"))){
errors = vErrors.push(error(instancePath+"/monthly/weekday", "enum"));
}
}
if(data9.interval !== undefined){
let data13 = data9.interval;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
errors = vErrors.push(error(instancePath+"/monthly/interval", "type"));
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
errors = vErrors.push(error(instancePath+"/monthly/interval", "minimum", {limit: 1}));
}
}
}
if(data9.nth !== undefined){
if(data9.weekday === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "dependentRequired", {property: "nth", missingProperty: "weekday"}));
}
}
if(data9.weekday !== undefined){
if(data9.nth === undefined){
errors = vErrors.push(error(instancePath+"/monthly", "dependentRequired", {property: "weekday", missingProperty: "nth"}));
}
}
if(data9.day !== undefined){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.nth !== undefined){
errors = vErrors.push(error(instancePath+"/monthly/nth", "false schema", {}, "#/dependentSchemas/day/"));
}
}
}
if(data9.nth !== undefined){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.day !== undefined){
errors = vErrors.push(error(instancePath+"/monthly/day", "false schema", {}, "#/dependentSchemas/nth/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath+"/monthly", "type"));
}
}
if(data.yearly !== undefined){
let data16 = data.yearly;
const _errs44 = errors;
let valid11 = false;
const _errs45 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.day === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "required", {missingProperty: "day"}, "#/anyOf/0/"));
}
}
var _valid2 = _errs45 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs46 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.nth === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "required", {missingProperty: "nth"}, "#/anyOf/1/"));
}
}
var _valid2 = _errs46 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
errors = vErrors.push(error(instancePath+"/yearly", "anyOf"));
}
else {
errors = _errs44;
vErrors.length = _errs44;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.month === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "required", {missingProperty: "month"}));
}
for(const key4 in data16){
if(!((((key4 === "month") || (key4 === "day")) || (key4 === "nth")) || (key4 === "weekday"))){
errors = vErrors.push(error(instancePath+"/yearly", "additionalProperties", {additionalProperty: key4}));
}
}
if(data16.month !== undefined){
let data17 = data16.month;
if(typeof data17 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/month", "type"));
}
if(!((((((((((((data17 === "january") || (data17 === "february")) || (data17 === "march")) || (data17 === "april")) || (data17 === "may")) || (data17 === "june")) || (data17 === "july")) || (data17 === "august")) || (data17 === "september")) || (data17 === "october")) || (data17 === "november")) || (data17 === "december"))){
errors = vErrors.push(error(instancePath+"/yearly/month", "enum"));
}
}
if(data16.day !== undefined){
let data18 = data16.day;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
errors = vErrors.push(error(instancePath+"/yearly/day", "type"));
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 31 || isNaN(data18)){
errors = vErrors.push(error(instancePath+"/yearly/day", "maximum", {limit: 31}));
}
if(data18 < 1 || isNaN(data18)){
errors = vErrors.push(error(instancePath+"/yearly/day", "minimum", {limit: 1}));
}
}
}
if(data16.nth !== undefined){
let data19 = data16.nth;
if(typeof data19 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/nth", "type"));
}
if(!(((((data19 === "first") || (data19 === "second")) || (data19 === "third")) || (data19 === "fourth")) || (data19 === "last"))){
errors = vErrors.push(error(instancePath+"/yearly/nth", "enum"));
}
}
if(data16.weekday !== undefined){
let data20 = data16.weekday;
if(typeof data20 !== "string"){
errors = vErrors.push(error(instancePath+"/yearly/weekday", "type"));
}
if(!(((((((data20 === "monday") || (data20 === "tuesday")) || (data20 === "wednesday")) || (data20 === "thursday")) || (data20 === "friday")) || (data20 === "saturday")) || (data20 === "sunday"))){
errors = vErrors.push(error(instancePath+"/yearly/weekday", "enum"));
}
}
if(data16.nth !== undefined){
if(data16.weekday === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "dependentRequired", {property: "nth", missingProperty: "weekday"}));
}
}
if(data16.weekday !== undefined){
if(data16.nth === undefined){
errors = vErrors.push(error(instancePath+"/yearly", "dependentRequired", {property: "weekday", missingProperty: "nth"}));
}
}
if(data16.day !== undefined){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.nth !== undefined){
errors = vErrors.push(error(instancePath+"/yearly/nth", "false schema", {}, "#/dependentSchemas/day/"));
}
}
}
if(data16.nth !== undefined){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.day !== undefined){
errors = vErrors.push(error(instancePath+"/yearly/day", "false schema", {}, "#/dependentSchemas/nth/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath+"/yearly", "type"));
}
}
if(data.observed !== undefined){
let data23 = data.observed;
if(typeof data23 !== "string"){
errors = vErrors.push(error(instancePath+"/observed", "type"));
}
if(!(((data23 === "nearest-weekday") || (data23 === "next-weekday")) || (data23 === "previous-weekday"))){
errors = vErrors.push(error(instancePath+"/observed", "enum"));
}
}
if(data.between !== undefined){
errors = (vErrors = within(vErrors, validate28, data.between, instancePath+"/between")).length;
}
if(data.from !== undefined){
errors = (vErrors = within(vErrors, validate25, data.from, instancePath+"/from")).length;
}
if(data.until !== undefined){
errors = (vErrors = within(vErrors, validate25, data.until, instancePath+"/until")).length;
}
if(data.salesforce !== undefined){
let data27 = data.salesforce;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
if(data.through !== undefined){
if(data.date === undefined){
errors = vErrors.push(error(instancePath, "dependentRequired", {property: "through", missingProperty: "date"}));
}
}
if(data.date !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.daily !== undefined){
errors = vErrors.push(error(instancePath+"/daily", "false schema", {}, "#/dependentSchemas/date/"));
}
if(data.weekly !== undefined){
errors = vErrors.push(error(instancePath+"/weekly", "false schema", {}, "#/dependentSchemas/date/"));
}
if(data.monthly !== undefined){
errors = vErrors.push(error(instancePath+"/monthly", "false schema", {}, "#/dependentSchemas/date/"));
}
if(data.yearly !== undefined){
errors = vErrors.push(error(instancePath+"/yearly", "false schema", {}, "#/dependentSchemas/date/"));
}
if(data.from !== undefined){
errors = vErrors.push(error(instancePath+"/from", "false schema", {}, "#/dependentSchemas/date/"));
}
if(data.until !== undefined){
errors = vErrors.push(error(instancePath+"/until", "false schema", {}, "#/dependentSchemas/date/"));
}
}
}
if(data.daily !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
errors = vErrors.push(error(instancePath+"/date", "false schema", {}, "#/dependentSchemas/daily/"));
}
if(data.weekly !== undefined){
errors = vErrors.push(error(instancePath+"/weekly", "false schema", {}, "#/dependentSchemas/daily/"));
}
if(data.monthly !== undefined){
errors = vErrors.push(error(instancePath+"/monthly", "false schema", {}, "#/dependentSchemas/daily/"));
}
if(data.yearly !== undefined){
errors = vErrors.push(error(instancePath+"/yearly", "false schema", {}, "#/dependentSchemas/daily/"));
}
}
}
if(data.weekly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
errors = vErrors.push(error(instancePath+"/date", "false schema", {}, "#/dependentSchemas/weekly/"));
}
if(data.daily !== undefined){
errors = vErrors.push(error(instancePath+"/daily", "false schema", {}, "#/dependentSchemas/weekly/"));
}
if(data.monthly !== undefined){
errors = vErrors.push(error(instancePath+"/monthly", "false schema", {}, "#/dependentSchemas/weekly/"));
}
if(data.yearly !== undefined){
errors = vErrors.push(error(instancePath+"/yearly", "false schema", {}, "#/dependentSchemas/weekly/"));
}
}
}
if(data.monthly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
errors = vErrors.push(error(instancePath+"/date", "false schema", {}, "#/dependentSchemas/monthly/"));
}
if(data.daily !== undefined){
errors = vErrors.push(error(instancePath+"/daily", "false schema", {}, "#/dependentSchemas/monthly/"));
}
if(data.weekly !== undefined){
errors = vErrors.push(error(instancePath+"/weekly", "false schema", {}, "#/dependentSchemas/monthly/"));
}
if(data.yearly !== undefined){
errors = vErrors.push(error(instancePath+"/yearly", "false schema", {}, "#/dependentSchemas/monthly/"));
}
}
}
if(data.yearly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
errors = vErrors.push(error(instancePath+"/date", "false schema", {}, "#/dependentSchemas/yearly/"));
}
if(data.daily !== undefined){
errors = vErrors.push(error(instancePath+"/daily", "false schema", {}, "#/dependentSchemas/yearly/"));
}
if(data.weekly !== undefined){
errors = vErrors.push(error(instancePath+"/weekly", "false schema", {}, "#/dependentSchemas/yearly/"));
}
if(data.monthly !== undefined){
errors = vErrors.push(error(instancePath+"/monthly", "false schema", {}, "#/dependentSchemas/yearly/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate24, data[i0], instancePath+"/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate23.errors = vErrors;
return errors === 0;
}


function validate35(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "description")) || (key0 === "recurrence")) || (key0 === "salesforce"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
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
if(data.salesforce !== undefined){
let data3 = data.salesforce;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate35.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern10 = new RegExp("^https?://\\S+$", "u");
const pattern9 = new RegExp("^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$", "u");

function validate40(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "owner"}, "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "role"}, "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "user"}, "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.field === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "field"}, "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "owner") || (key0 === "role")) || (key0 === "user")) || (key0 === "field"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.owner !== undefined){
if(true !== data.owner){
errors = vErrors.push(error(instancePath+"/owner", "const"));
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
errors = vErrors.push(error(instancePath+"/role", "type"));
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
errors = vErrors.push(error(instancePath+"/user", "type"));
}
}
if(data.field !== undefined){
errors = (vErrors = within(vErrors, validate40, data.field, instancePath+"/field")).length;
}
if(data.owner !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role !== undefined){
errors = vErrors.push(error(instancePath+"/role", "false schema", {}, "#/dependentSchemas/owner/"));
}
if(data.user !== undefined){
errors = vErrors.push(error(instancePath+"/user", "false schema", {}, "#/dependentSchemas/owner/"));
}
if(data.field !== undefined){
errors = vErrors.push(error(instancePath+"/field", "false schema", {}, "#/dependentSchemas/owner/"));
}
}
}
if(data.role !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
errors = vErrors.push(error(instancePath+"/owner", "false schema", {}, "#/dependentSchemas/role/"));
}
if(data.user !== undefined){
errors = vErrors.push(error(instancePath+"/user", "false schema", {}, "#/dependentSchemas/role/"));
}
if(data.field !== undefined){
errors = vErrors.push(error(instancePath+"/field", "false schema", {}, "#/dependentSchemas/role/"));
}
}
}
if(data.user !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
errors = vErrors.push(error(instancePath+"/owner", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data.role !== undefined){
errors = vErrors.push(error(instancePath+"/role", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data.field !== undefined){
errors = vErrors.push(error(instancePath+"/field", "false schema", {}, "#/dependentSchemas/user/"));
}
}
}
if(data.field !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
errors = vErrors.push(error(instancePath+"/owner", "false schema", {}, "#/dependentSchemas/field/"));
}
if(data.role !== undefined){
errors = vErrors.push(error(instancePath+"/role", "false schema", {}, "#/dependentSchemas/field/"));
}
if(data.user !== undefined){
errors = vErrors.push(error(instancePath+"/user", "false schema", {}, "#/dependentSchemas/field/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate39.errors = vErrors;
return errors === 0;
}


function validate44(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) && (data !== null)){
errors = vErrors.push(error(instancePath, "type"));
}
validate44.errors = vErrors;
return errors === 0;
}


function validate38(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "emailAlert"}, "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fieldUpdate === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "fieldUpdate"}, "#/anyOf/1/"));
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.task === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "task"}, "#/anyOf/2/"));
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.flow === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "flow"}, "#/anyOf/3/"));
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outboundMessage === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "outboundMessage"}, "#/anyOf/4/"));
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.external === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "external"}, "#/anyOf/5/"));
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "emailAlert")) || (key0 === "fieldUpdate")) || (key0 === "task")) || (key0 === "flow")) || (key0 === "outboundMessage")) || (key0 === "external")) || (key0 === "salesforce"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
errors = vErrors.push(error(instancePath+"/name", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.emailAlert !== undefined){
let data1 = data.emailAlert;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.template === undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "required", {missingProperty: "template"}));
}
for(const key1 in data1){
if(!((((key1 === "description") || (key1 === "template")) || (key1 === "recipients")) || (key1 === "cc"))){
errors = vErrors.push(error(instancePath+"/emailAlert", "additionalProperties", {additionalProperty: key1}));
}
}
if(data1.description !== undefined){
if(typeof data1.description !== "string"){
errors = vErrors.push(error(instancePath+"/emailAlert/description", "type"));
}
}
if(data1.template !== undefined){
if(typeof data1.template !== "string"){
errors = vErrors.push(error(instancePath+"/emailAlert/template", "type"));
}
}
if(data1.recipients !== undefined){
let data4 = data1.recipients;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate39, data4[i0], instancePath+"/emailAlert/recipients/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/emailAlert/recipients", "type"));
}
}
if(data1.cc !== undefined){
let data6 = data1.cc;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
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
if(data.fieldUpdate !== undefined){
let data8 = data.fieldUpdate;
const _errs27 = errors;
let valid7 = false;
const _errs28 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "value"}, "#/anyOf/0/"));
}
}
var _valid1 = _errs28 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs29 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.formula === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "formula"}, "#/anyOf/1/"));
}
}
var _valid1 = _errs29 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs30 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.blank === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "blank"}, "#/anyOf/2/"));
}
}
var _valid1 = _errs30 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs31 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.queue === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "queue"}, "#/anyOf/3/"));
}
}
var _valid1 = _errs31 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs32 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.user === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "user"}, "#/anyOf/4/"));
}
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.recordType === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "recordType"}, "#/anyOf/5/"));
}
}
var _valid1 = _errs33 === errors;
valid7 = valid7 || _valid1;
}
}
}
}
}
if(!valid7){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "anyOf"));
}
else {
errors = _errs27;
vErrors.length = _errs27;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.field === undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "required", {missingProperty: "field"}));
}
for(const key2 in data8){
if(!(((((((key2 === "field") || (key2 === "value")) || (key2 === "formula")) || (key2 === "blank")) || (key2 === "queue")) || (key2 === "user")) || (key2 === "recordType"))){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "additionalProperties", {additionalProperty: key2}));
}
}
if(data8.field !== undefined){
errors = (vErrors = within(vErrors, validate40, data8.field, instancePath+"/fieldUpdate/field")).length;
}
if(data8.value !== undefined){
errors = (vErrors = within(vErrors, validate44, data8.value, instancePath+"/fieldUpdate/value")).length;
}
if(data8.formula !== undefined){
if(typeof data8.formula !== "string"){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "type"));
}
}
if(data8.blank !== undefined){
if(true !== data8.blank){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "const"));
}
}
if(data8.queue !== undefined){
if(typeof data8.queue !== "string"){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "type"));
}
}
if(data8.user !== undefined){
if(typeof data8.user !== "string"){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "type"));
}
}
if(data8.recordType !== undefined){
if(typeof data8.recordType !== "string"){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "type"));
}
}
if(data8.value !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.formula !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "false schema", {}, "#/dependentSchemas/value/"));
}
if(data8.blank !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "false schema", {}, "#/dependentSchemas/value/"));
}
if(data8.queue !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "false schema", {}, "#/dependentSchemas/value/"));
}
if(data8.user !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "false schema", {}, "#/dependentSchemas/value/"));
}
if(data8.recordType !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "false schema", {}, "#/dependentSchemas/value/"));
}
}
}
if(data8.formula !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/value", "false schema", {}, "#/dependentSchemas/formula/"));
}
if(data8.blank !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "false schema", {}, "#/dependentSchemas/formula/"));
}
if(data8.queue !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "false schema", {}, "#/dependentSchemas/formula/"));
}
if(data8.user !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "false schema", {}, "#/dependentSchemas/formula/"));
}
if(data8.recordType !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "false schema", {}, "#/dependentSchemas/formula/"));
}
}
}
if(data8.blank !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/value", "false schema", {}, "#/dependentSchemas/blank/"));
}
if(data8.formula !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "false schema", {}, "#/dependentSchemas/blank/"));
}
if(data8.queue !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "false schema", {}, "#/dependentSchemas/blank/"));
}
if(data8.user !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "false schema", {}, "#/dependentSchemas/blank/"));
}
if(data8.recordType !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "false schema", {}, "#/dependentSchemas/blank/"));
}
}
}
if(data8.queue !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/value", "false schema", {}, "#/dependentSchemas/queue/"));
}
if(data8.formula !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "false schema", {}, "#/dependentSchemas/queue/"));
}
if(data8.blank !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "false schema", {}, "#/dependentSchemas/queue/"));
}
if(data8.user !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "false schema", {}, "#/dependentSchemas/queue/"));
}
if(data8.recordType !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "false schema", {}, "#/dependentSchemas/queue/"));
}
}
}
if(data8.user !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/value", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data8.formula !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data8.blank !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data8.queue !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "false schema", {}, "#/dependentSchemas/user/"));
}
if(data8.recordType !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/recordType", "false schema", {}, "#/dependentSchemas/user/"));
}
}
}
if(data8.recordType !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/value", "false schema", {}, "#/dependentSchemas/recordType/"));
}
if(data8.formula !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/formula", "false schema", {}, "#/dependentSchemas/recordType/"));
}
if(data8.blank !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/blank", "false schema", {}, "#/dependentSchemas/recordType/"));
}
if(data8.queue !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/queue", "false schema", {}, "#/dependentSchemas/recordType/"));
}
if(data8.user !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate/user", "false schema", {}, "#/dependentSchemas/recordType/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath+"/fieldUpdate", "type"));
}
}
if(data.task !== undefined){
let data46 = data.task;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.subject === undefined){
errors = vErrors.push(error(instancePath+"/task", "required", {missingProperty: "subject"}));
}
if(data46.assignTo === undefined){
errors = vErrors.push(error(instancePath+"/task", "required", {missingProperty: "assignTo"}));
}
for(const key3 in data46){
if(!(((((key3 === "subject") || (key3 === "assignTo")) || (key3 === "priority")) || (key3 === "status")) || (key3 === "dueInDays"))){
errors = vErrors.push(error(instancePath+"/task", "additionalProperties", {additionalProperty: key3}));
}
}
if(data46.subject !== undefined){
if(typeof data46.subject !== "string"){
errors = vErrors.push(error(instancePath+"/task/subject", "type"));
}
}
if(data46.assignTo !== undefined){
errors = (vErrors = within(vErrors, validate39, data46.assignTo, instancePath+"/task/assignTo")).length;
}
if(data46.priority !== undefined){
if(typeof data46.priority !== "string"){
errors = vErrors.push(error(instancePath+"/task/priority", "type"));
}
}
if(data46.status !== undefined){
if(typeof data46.status !== "string"){
errors = vErrors.push(error(instancePath+"/task/status", "type"));
}
}
if(data46.dueInDays !== undefined){
let data51 = data46.dueInDays;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
errors = vErrors.push(error(instancePath+"/task/dueInDays", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/task", "type"));
}
}
if(data.flow !== undefined){
let data52 = data.flow;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.flow === undefined){
errors = vErrors.push(error(instancePath+"/flow", "required", {missingProperty: "flow"}));
}
for(const key4 in data52){
if(!((key4 === "flow") || (key4 === "inputs"))){
errors = vErrors.push(error(instancePath+"/flow", "additionalProperties", {additionalProperty: key4}));
}
}
if(data52.flow !== undefined){
if(typeof data52.flow !== "string"){
errors = vErrors.push(error(instancePath+"/flow/flow", "type"));
}
}
if(data52.inputs !== undefined){
let data54 = data52.inputs;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key5 in data54){
const _errs71 = errors;
errors = (vErrors = within(vErrors, validate40, key5, instancePath+"/flow/inputs")).length;
var valid18 = _errs71 === errors;
if(!valid18){
errors = vErrors.push(error(instancePath+"/flow/inputs", "propertyNames", {propertyName: key5}));
}
}
for(const key6 in data54){
errors = (vErrors = within(vErrors, validate44, data54[key6], instancePath+"/flow/inputs/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
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
let data56 = data.outboundMessage;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.endpoint === undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "required", {missingProperty: "endpoint"}));
}
for(const key7 in data56){
if(!((key7 === "endpoint") || (key7 === "fields"))){
errors = vErrors.push(error(instancePath+"/outboundMessage", "additionalProperties", {additionalProperty: key7}));
}
}
if(data56.endpoint !== undefined){
let data57 = data56.endpoint;
if(typeof data57 === "string"){
if(!pattern10.test(data57)){
errors = vErrors.push(error(instancePath+"/outboundMessage/endpoint", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/outboundMessage/endpoint", "type"));
}
}
if(data56.fields !== undefined){
let data58 = data56.fields;
if(Array.isArray(data58)){
const len2 = data58.length;
for(let i2=0; i2<len2; i2++){
errors = (vErrors = within(vErrors, validate40, data58[i2], instancePath+"/outboundMessage/fields/" + i2)).length;
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
let data60 = data.external;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.type === undefined){
errors = vErrors.push(error(instancePath+"/external", "required", {missingProperty: "type"}));
}
if(data60.name === undefined){
errors = vErrors.push(error(instancePath+"/external", "required", {missingProperty: "name"}));
}
for(const key8 in data60){
if(!((key8 === "type") || (key8 === "name"))){
errors = vErrors.push(error(instancePath+"/external", "additionalProperties", {additionalProperty: key8}));
}
}
if(data60.type !== undefined){
let data61 = data60.type;
if(typeof data61 !== "string"){
errors = vErrors.push(error(instancePath+"/external/type", "type"));
}
if(!(((((data61 === "Alert") || (data61 === "FieldUpdate")) || (data61 === "Task")) || (data61 === "FlowAction")) || (data61 === "OutboundMessage"))){
errors = vErrors.push(error(instancePath+"/external/type", "enum"));
}
}
if(data60.name !== undefined){
if(typeof data60.name !== "string"){
errors = vErrors.push(error(instancePath+"/external/name", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/external", "type"));
}
}
if(data.salesforce !== undefined){
let data63 = data.salesforce;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
if(data.emailAlert !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fieldUpdate !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "false schema", {}, "#/dependentSchemas/emailAlert/"));
}
if(data.task !== undefined){
errors = vErrors.push(error(instancePath+"/task", "false schema", {}, "#/dependentSchemas/emailAlert/"));
}
if(data.flow !== undefined){
errors = vErrors.push(error(instancePath+"/flow", "false schema", {}, "#/dependentSchemas/emailAlert/"));
}
if(data.outboundMessage !== undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "false schema", {}, "#/dependentSchemas/emailAlert/"));
}
if(data.external !== undefined){
errors = vErrors.push(error(instancePath+"/external", "false schema", {}, "#/dependentSchemas/emailAlert/"));
}
}
}
if(data.fieldUpdate !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "false schema", {}, "#/dependentSchemas/fieldUpdate/"));
}
if(data.task !== undefined){
errors = vErrors.push(error(instancePath+"/task", "false schema", {}, "#/dependentSchemas/fieldUpdate/"));
}
if(data.flow !== undefined){
errors = vErrors.push(error(instancePath+"/flow", "false schema", {}, "#/dependentSchemas/fieldUpdate/"));
}
if(data.outboundMessage !== undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "false schema", {}, "#/dependentSchemas/fieldUpdate/"));
}
if(data.external !== undefined){
errors = vErrors.push(error(instancePath+"/external", "false schema", {}, "#/dependentSchemas/fieldUpdate/"));
}
}
}
if(data.task !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "false schema", {}, "#/dependentSchemas/task/"));
}
if(data.fieldUpdate !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "false schema", {}, "#/dependentSchemas/task/"));
}
if(data.flow !== undefined){
errors = vErrors.push(error(instancePath+"/flow", "false schema", {}, "#/dependentSchemas/task/"));
}
if(data.outboundMessage !== undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "false schema", {}, "#/dependentSchemas/task/"));
}
if(data.external !== undefined){
errors = vErrors.push(error(instancePath+"/external", "false schema", {}, "#/dependentSchemas/task/"));
}
}
}
if(data.flow !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "false schema", {}, "#/dependentSchemas/flow/"));
}
if(data.fieldUpdate !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "false schema", {}, "#/dependentSchemas/flow/"));
}
if(data.task !== undefined){
errors = vErrors.push(error(instancePath+"/task", "false schema", {}, "#/dependentSchemas/flow/"));
}
if(data.outboundMessage !== undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "false schema", {}, "#/dependentSchemas/flow/"));
}
if(data.external !== undefined){
errors = vErrors.push(error(instancePath+"/external", "false schema", {}, "#/dependentSchemas/flow/"));
}
}
}
if(data.outboundMessage !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "false schema", {}, "#/dependentSchemas/outboundMessage/"));
}
if(data.fieldUpdate !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "false schema", {}, "#/dependentSchemas/outboundMessage/"));
}
if(data.task !== undefined){
errors = vErrors.push(error(instancePath+"/task", "false schema", {}, "#/dependentSchemas/outboundMessage/"));
}
if(data.flow !== undefined){
errors = vErrors.push(error(instancePath+"/flow", "false schema", {}, "#/dependentSchemas/outboundMessage/"));
}
if(data.external !== undefined){
errors = vErrors.push(error(instancePath+"/external", "false schema", {}, "#/dependentSchemas/outboundMessage/"));
}
}
}
if(data.external !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
errors = vErrors.push(error(instancePath+"/emailAlert", "false schema", {}, "#/dependentSchemas/external/"));
}
if(data.fieldUpdate !== undefined){
errors = vErrors.push(error(instancePath+"/fieldUpdate", "false schema", {}, "#/dependentSchemas/external/"));
}
if(data.task !== undefined){
errors = vErrors.push(error(instancePath+"/task", "false schema", {}, "#/dependentSchemas/external/"));
}
if(data.flow !== undefined){
errors = vErrors.push(error(instancePath+"/flow", "false schema", {}, "#/dependentSchemas/external/"));
}
if(data.outboundMessage !== undefined){
errors = vErrors.push(error(instancePath+"/outboundMessage", "false schema", {}, "#/dependentSchemas/external/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate38.errors = vErrors;
return errors === 0;
}

const schema16 = {"properties":{"name":0,"description":0,"object":0,"active":0,"businessHours":0,"entry":0,"exit":0,"version":0,"semantics":0,"milestones":0,"salesforce":0}};

function validate53(data, instancePath = ""){
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
validate53.errors = vErrors;
return errors === 0;
}

const schema19 = {"properties":{"equals":0,"notEqual":0,"lessThan":0,"greaterThan":0,"lessOrEqual":0,"greaterOrEqual":0,"contains":0,"notContain":0,"startsWith":0,"includes":0,"excludes":0,"within":0}};

function validate60(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
errors = vErrors.push(error(instancePath, "type"));
}
if(Array.isArray(data)){
if(data.length < 1){
errors = vErrors.push(error(instancePath, "minItems", {limit: 1}));
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate44, data[i0], instancePath+"/" + i0)).length;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.field === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "field"}));
}
for(const key0 in data){
if(!(key0 === "field")){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.field !== undefined){
errors = (vErrors = within(vErrors, validate40, data.field, instancePath+"/field")).length;
}
}
validate60.errors = vErrors;
return errors === 0;
}


function validate58(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
errors = vErrors.push(error(instancePath, "type"));
}
if(Array.isArray(data)){
if(data.length < 1){
errors = vErrors.push(error(instancePath, "minItems", {limit: 1}));
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate44, data[i0], instancePath+"/" + i0)).length;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
errors = vErrors.push(error(instancePath, "maxProperties", {limit: 1}));
}
if(Object.keys(data).length < 1){
errors = vErrors.push(error(instancePath, "minProperties", {limit: 1}));
}
for(const key0 in data){
if(!(func0.call(schema19.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.equals !== undefined){
errors = (vErrors = within(vErrors, validate60, data.equals, instancePath+"/equals")).length;
}
if(data.notEqual !== undefined){
errors = (vErrors = within(vErrors, validate60, data.notEqual, instancePath+"/notEqual")).length;
}
if(data.lessThan !== undefined){
errors = (vErrors = within(vErrors, validate60, data.lessThan, instancePath+"/lessThan")).length;
}
if(data.greaterThan !== undefined){
errors = (vErrors = within(vErrors, validate60, data.greaterThan, instancePath+"/greaterThan")).length;
}
if(data.lessOrEqual !== undefined){
errors = (vErrors = within(vErrors, validate60, data.lessOrEqual, instancePath+"/lessOrEqual")).length;
}
if(data.greaterOrEqual !== undefined){
errors = (vErrors = within(vErrors, validate60, data.greaterOrEqual, instancePath+"/greaterOrEqual")).length;
}
if(data.contains !== undefined){
errors = (vErrors = within(vErrors, validate60, data.contains, instancePath+"/contains")).length;
}
if(data.notContain !== undefined){
errors = (vErrors = within(vErrors, validate60, data.notContain, instancePath+"/notContain")).length;
}
if(data.startsWith !== undefined){
errors = (vErrors = within(vErrors, validate60, data.startsWith, instancePath+"/startsWith")).length;
}
if(data.includes !== undefined){
errors = (vErrors = within(vErrors, validate60, data.includes, instancePath+"/includes")).length;
}
if(data.excludes !== undefined){
errors = (vErrors = within(vErrors, validate60, data.excludes, instancePath+"/excludes")).length;
}
if(data.within !== undefined){
errors = (vErrors = within(vErrors, validate60, data.within, instancePath+"/within")).length;
}
}
validate58.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate56};

function validate56(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
errors = vErrors.push(error(instancePath, "minProperties", {limit: 1}));
}
for(const key0 in data){
const _errs1 = errors;
errors = (vErrors = within(vErrors, validate40, key0, instancePath)).length;
var valid0 = _errs1 === errors;
if(!valid0){
errors = vErrors.push(error(instancePath, "propertyNames", {propertyName: key0}));
}
}
for(const key1 in data){
if(!((((key1 === "any") || (key1 === "all")) || (key1 === "not")) || (key1 === "formula"))){
errors = (vErrors = within(vErrors, validate58, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
errors = vErrors.push(error(instancePath, "maxProperties", {limit: 1}, "#/dependentSchemas/formula/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate56.errors = vErrors;
return errors === 0;
}


function validate77(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "offsets") || (key0 === "unmatched")) || (key0 === "afterExit")) || (key0 === "reopen")) || (key0 === "reevaluate"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
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
if(!(((data3 === "resume") || (data3 === "reenter")) || (data3 === "ignore"))){
errors = vErrors.push(error(instancePath+"/reopen", "enum"));
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
validate77.errors = vErrors;
return errors === 0;
}

const schema22 = {"properties":{"milestone":0,"when":0,"target":0,"clock":0,"businessHours":0,"completeWhen":0,"pauseWhen":0,"warnings":0,"violations":0,"onSuccess":0,"salesforce":0}};

function validate80(data, instancePath = ""){
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
validate80.errors = vErrors;
return errors === 0;
}

const pattern13 = new RegExp("^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$", "u");
const pattern14 = new RegExp("^[A-Za-z][A-Za-z0-9_.]*$", "u");

function validate84(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
errors = vErrors.push(error(instancePath, "type"));
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern13.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
validate84.errors = vErrors;
return errors === 0;
}


function validate83(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
errors = vErrors.push(error(instancePath, "type"));
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern13.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apexClass === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "apexClass"}));
}
if(data.assume === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "assume"}));
}
for(const key0 in data){
if(!((key0 === "apexClass") || (key0 === "assume"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.apexClass !== undefined){
let data0 = data.apexClass;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
errors = vErrors.push(error(instancePath+"/apexClass", "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath+"/apexClass", "type"));
}
}
if(data.assume !== undefined){
errors = (vErrors = within(vErrors, validate84, data.assume, instancePath+"/assume")).length;
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate92(data, instancePath = ""){
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
validate92.errors = vErrors;
return errors === 0;
}


function validate90(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.before === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "before"}));
}
for(const key0 in data){
if(!((key0 === "before") || (key0 === "actions"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.before !== undefined){
errors = (vErrors = within(vErrors, validate84, data.before, instancePath+"/before")).length;
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate92, data1[i0], instancePath+"/actions/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate90.errors = vErrors;
return errors === 0;
}


function validate95(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "after"}));
}
for(const key0 in data){
if(!((key0 === "after") || (key0 === "actions"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.after !== undefined){
errors = (vErrors = within(vErrors, validate84, data.after, instancePath+"/after")).length;
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate92, data1[i0], instancePath+"/actions/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate95.errors = vErrors;
return errors === 0;
}


function validate79(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "milestone"}));
}
if(data.target === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "target"}));
}
for(const key0 in data){
if(!(func0.call(schema22.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.milestone !== undefined){
errors = (vErrors = within(vErrors, validate80, data.milestone, instancePath+"/milestone")).length;
}
if(data.when !== undefined){
errors = (vErrors = within(vErrors, validate56, data.when, instancePath+"/when")).length;
}
if(data.target !== undefined){
errors = (vErrors = within(vErrors, validate83, data.target, instancePath+"/target")).length;
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
errors = (vErrors = within(vErrors, validate53, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.completeWhen !== undefined){
errors = (vErrors = within(vErrors, validate56, data.completeWhen, instancePath+"/completeWhen")).length;
}
if(data.pauseWhen !== undefined){
errors = (vErrors = within(vErrors, validate56, data.pauseWhen, instancePath+"/pauseWhen")).length;
}
if(data.warnings !== undefined){
let data7 = data.warnings;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate90, data7[i0], instancePath+"/warnings/" + i0)).length;
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
errors = (vErrors = within(vErrors, validate95, data9[i1], instancePath+"/violations/" + i1)).length;
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
errors = (vErrors = within(vErrors, validate92, data11[i2], instancePath+"/onSuccess/" + i2)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/onSuccess", "type"));
}
}
if(data.salesforce !== undefined){
let data13 = data.salesforce;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate79.errors = vErrors;
return errors === 0;
}


function validate52(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exit === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "exit"}));
}
for(const key0 in data){
if(!(func0.call(schema16.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
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
if(typeof data2 !== "string"){
errors = vErrors.push(error(instancePath+"/object", "type"));
}
if(!((data2 === "Case") || (data2 === "WorkOrder"))){
errors = vErrors.push(error(instancePath+"/object", "enum"));
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
errors = vErrors.push(error(instancePath+"/active", "type"));
}
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate53, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.entry !== undefined){
let data5 = data.entry;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
errors = vErrors.push(error(instancePath+"/entry", "required", {missingProperty: "from"}));
}
for(const key1 in data5){
if(!(key1 === "from")){
errors = vErrors.push(error(instancePath+"/entry", "additionalProperties", {additionalProperty: key1}));
}
}
if(data5.from !== undefined){
errors = (vErrors = within(vErrors, validate40, data5.from, instancePath+"/entry/from")).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/entry", "type"));
}
}
if(data.exit !== undefined){
let data7 = data.exit;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.when === undefined){
errors = vErrors.push(error(instancePath+"/exit", "required", {missingProperty: "when"}));
}
for(const key2 in data7){
if(!(key2 === "when")){
errors = vErrors.push(error(instancePath+"/exit", "additionalProperties", {additionalProperty: key2}));
}
}
if(data7.when !== undefined){
errors = (vErrors = within(vErrors, validate56, data7.when, instancePath+"/exit/when")).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/exit", "type"));
}
}
if(data.version !== undefined){
let data9 = data.version;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.number === undefined){
errors = vErrors.push(error(instancePath+"/version", "required", {missingProperty: "number"}));
}
for(const key3 in data9){
if(!(((key3 === "number") || (key3 === "default")) || (key3 === "notes"))){
errors = vErrors.push(error(instancePath+"/version", "additionalProperties", {additionalProperty: key3}));
}
}
if(data9.number !== undefined){
let data10 = data9.number;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
errors = vErrors.push(error(instancePath+"/version/number", "type"));
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
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
errors = (vErrors = within(vErrors, validate77, data.semantics, instancePath+"/semantics")).length;
}
if(data.milestones !== undefined){
let data14 = data.milestones;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate79, data14[i0], instancePath+"/milestones/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestones", "type"));
}
}
if(data.salesforce !== undefined){
let data16 = data.salesforce;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate52.errors = vErrors;
return errors === 0;
}


function validate104(data, instancePath = ""){
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
validate104.errors = vErrors;
return errors === 0;
}


function validate103(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.process === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "process"}));
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "process")) || (key0 === "when")) || (key0 === "termInDays")) || (key0 === "salesforce"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
errors = vErrors.push(error(instancePath+"/name", "type"));
}
}
if(data.process !== undefined){
errors = (vErrors = within(vErrors, validate104, data.process, instancePath+"/process")).length;
}
if(data.when !== undefined){
errors = (vErrors = within(vErrors, validate56, data.when, instancePath+"/when")).length;
}
if(data.termInDays !== undefined){
let data3 = data.termInDays;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
errors = vErrors.push(error(instancePath+"/termInDays", "type"));
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
errors = vErrors.push(error(instancePath+"/termInDays", "minimum", {limit: 1}));
}
}
}
if(data.salesforce !== undefined){
let data4 = data.salesforce;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
errors = vErrors.push(error(instancePath+"/salesforce", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate103.errors = vErrors;
return errors === 0;
}


function validate0(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/entitlement.schema.json" */;
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "imports") || (key0 === "businessHours")) || (key0 === "holidays")) || (key0 === "milestoneTypes")) || (key0 === "actions")) || (key0 === "processes")) || (key0 === "entitlements"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
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
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
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
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
const _errs13 = errors;
errors = (vErrors = within(vErrors, validate1, key3, instancePath+"/holidays")).length;
var valid5 = _errs13 === errors;
if(!valid5){
errors = vErrors.push(error(instancePath+"/holidays", "propertyNames", {propertyName: key3}));
}
}
for(const key4 in data4){
errors = (vErrors = within(vErrors, validate23, data4[key4], instancePath+"/holidays/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/holidays", "type"));
}
}
if(data.milestoneTypes !== undefined){
let data6 = data.milestoneTypes;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key5 in data6){
const _errs18 = errors;
errors = (vErrors = within(vErrors, validate1, key5, instancePath+"/milestoneTypes")).length;
var valid7 = _errs18 === errors;
if(!valid7){
errors = vErrors.push(error(instancePath+"/milestoneTypes", "propertyNames", {propertyName: key5}));
}
}
for(const key6 in data6){
errors = (vErrors = within(vErrors, validate35, data6[key6], instancePath+"/milestoneTypes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestoneTypes", "type"));
}
}
if(data.actions !== undefined){
let data8 = data.actions;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key7 in data8){
const _errs23 = errors;
errors = (vErrors = within(vErrors, validate1, key7, instancePath+"/actions")).length;
var valid9 = _errs23 === errors;
if(!valid9){
errors = vErrors.push(error(instancePath+"/actions", "propertyNames", {propertyName: key7}));
}
}
for(const key8 in data8){
errors = (vErrors = within(vErrors, validate38, data8[key8], instancePath+"/actions/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
if(data.processes !== undefined){
let data10 = data.processes;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key9 in data10){
const _errs28 = errors;
errors = (vErrors = within(vErrors, validate1, key9, instancePath+"/processes")).length;
var valid11 = _errs28 === errors;
if(!valid11){
errors = vErrors.push(error(instancePath+"/processes", "propertyNames", {propertyName: key9}));
}
}
for(const key10 in data10){
errors = (vErrors = within(vErrors, validate52, data10[key10], instancePath+"/processes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/processes", "type"));
}
}
if(data.entitlements !== undefined){
let data12 = data.entitlements;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key11 in data12){
const _errs33 = errors;
errors = (vErrors = within(vErrors, validate1, key11, instancePath+"/entitlements")).length;
var valid13 = _errs33 === errors;
if(!valid13){
errors = vErrors.push(error(instancePath+"/entitlements", "propertyNames", {propertyName: key11}));
}
}
for(const key12 in data12){
errors = (vErrors = within(vErrors, validate103, data12[key12], instancePath+"/entitlements/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/entitlements", "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate0.errors = vErrors;
return errors === 0;
}

export const scenario = validate108;

function validate109(data, instancePath = ""){
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
validate109.errors = vErrors;
return errors === 0;
}

const schema33 = {"properties":{"description":0,"process":0,"entitlement":0,"timeZone":0,"businessHours":0,"record":0,"formulas":0,"events":0,"until":0,"expect":0}};

function validate112(data, instancePath = ""){
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
validate112.errors = vErrors;
return errors === 0;
}


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


function validate116(data, instancePath = ""){
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
validate116.errors = vErrors;
return errors === 0;
}


function validate118(data, instancePath = ""){
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
validate118.errors = vErrors;
return errors === 0;
}


function validate121(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate121.errors = vErrors;
return errors === 0;
}


function validate123(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) && (data !== null)){
errors = vErrors.push(error(instancePath, "type"));
}
validate123.errors = vErrors;
return errors === 0;
}


function validate120(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
errors = (vErrors = within(vErrors, validate121, key0, instancePath)).length;
var valid0 = _errs1 === errors;
if(!valid0){
errors = vErrors.push(error(instancePath, "propertyNames", {propertyName: key0}));
}
}
for(const key1 in data){
errors = (vErrors = within(vErrors, validate123, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate120.errors = vErrors;
return errors === 0;
}

const schema41 = {"properties":{"at":0,"after":0,"set":0,"formulas":0,"stop":0,"resume":0,"complete":0,"close":0,"reopen":0,"exit":0,"enter":0}};
const pattern26 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$", "u");

function validate127(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern26.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate127.errors = vErrors;
return errors === 0;
}


function validate129(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
errors = vErrors.push(error(instancePath, "type"));
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
errors = vErrors.push(error(instancePath, "minimum", {limit: 0}));
}
}
if(typeof data === "string"){
if(!pattern13.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
validate129.errors = vErrors;
return errors === 0;
}


function validate132(data, instancePath = ""){
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
validate132.errors = vErrors;
return errors === 0;
}


function validate126(data, instancePath = ""){
let vErrors = [];
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "at"}, "#/anyOf/0/"));
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "after"}, "#/anyOf/1/"));
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.set === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "set"}, "#/allOf/anyOf/0/"));
}
}
var _valid1 = _errs6 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.formulas === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "formulas"}, "#/allOf/anyOf/1/"));
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stop === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "stop"}, "#/allOf/anyOf/2/"));
}
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resume === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "resume"}, "#/allOf/anyOf/3/"));
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.complete === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "complete"}, "#/allOf/anyOf/4/"));
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.close === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "close"}, "#/allOf/anyOf/5/"));
}
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reopen === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "reopen"}, "#/allOf/anyOf/6/"));
}
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exit === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "exit"}, "#/allOf/anyOf/7/"));
}
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enter === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "enter"}, "#/allOf/anyOf/8/"));
}
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func0.call(schema41.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.at !== undefined){
errors = (vErrors = within(vErrors, validate127, data.at, instancePath+"/at")).length;
}
if(data.after !== undefined){
errors = (vErrors = within(vErrors, validate129, data.after, instancePath+"/after")).length;
}
if(data.set !== undefined){
errors = (vErrors = within(vErrors, validate120, data.set, instancePath+"/set")).length;
}
if(data.formulas !== undefined){
let data3 = data.formulas;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(typeof data3[key1] !== "boolean"){
errors = vErrors.push(error(instancePath+"/formulas/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type"));
}
}
}
else {
errors = vErrors.push(error(instancePath+"/formulas", "type"));
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
errors = (vErrors = within(vErrors, validate132, data.complete, instancePath+"/complete")).length;
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
errors = (vErrors = within(vErrors, validate112, data.enter, instancePath+"/enter")).length;
}
if(data.at !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after !== undefined){
errors = vErrors.push(error(instancePath+"/after", "false schema", {}, "#/dependentSchemas/at/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate126.errors = vErrors;
return errors === 0;
}


function validate138(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "milestone"}));
}
for(const key0 in data){
if(!((((((key0 === "milestone") || (key0 === "occurrence")) || (key0 === "start")) || (key0 === "target")) || (key0 === "completed")) || (key0 === "status"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.milestone !== undefined){
errors = (vErrors = within(vErrors, validate132, data.milestone, instancePath+"/milestone")).length;
}
if(data.occurrence !== undefined){
let data1 = data.occurrence;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
errors = vErrors.push(error(instancePath+"/occurrence", "type"));
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
errors = vErrors.push(error(instancePath+"/occurrence", "minimum", {limit: 1}));
}
}
}
if(data.start !== undefined){
errors = (vErrors = within(vErrors, validate127, data.start, instancePath+"/start")).length;
}
if(data.target !== undefined){
errors = (vErrors = within(vErrors, validate127, data.target, instancePath+"/target")).length;
}
if(data.completed !== undefined){
errors = (vErrors = within(vErrors, validate127, data.completed, instancePath+"/completed")).length;
}
if(data.status !== undefined){
let data5 = data.status;
if(typeof data5 !== "string"){
errors = vErrors.push(error(instancePath+"/status", "type"));
}
if(!((((((((data5 === "scheduled") || (data5 === "open")) || (data5 === "completed")) || (data5 === "completed-late")) || (data5 === "violated")) || (data5 === "removed")) || (data5 === "open-at-exit")) || (data5 === "violated-at-exit"))){
errors = vErrors.push(error(instancePath+"/status", "enum"));
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate138.errors = vErrors;
return errors === 0;
}


function validate145(data, instancePath = ""){
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
validate145.errors = vErrors;
return errors === 0;
}


function validate144(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "action"}));
}
for(const key0 in data){
if(!((key0 === "action") || (key0 === "at"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.action !== undefined){
errors = (vErrors = within(vErrors, validate145, data.action, instancePath+"/action")).length;
}
if(data.at !== undefined){
errors = (vErrors = within(vErrors, validate127, data.at, instancePath+"/at")).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate144.errors = vErrors;
return errors === 0;
}


function validate137(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "milestones") || (key0 === "actions")) || (key0 === "exited"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.milestones !== undefined){
let data0 = data.milestones;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate138, data0[i0], instancePath+"/milestones/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/milestones", "type"));
}
}
if(data.actions !== undefined){
let data2 = data.actions;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
errors = (vErrors = within(vErrors, validate144, data2[i1], instancePath+"/actions/" + i1)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/actions", "type"));
}
}
if(data.exited !== undefined){
errors = (vErrors = within(vErrors, validate127, data.exited, instancePath+"/exited")).length;
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate137.errors = vErrors;
return errors === 0;
}


function validate111(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.record === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "record"}));
}
for(const key0 in data){
if(!(func0.call(schema33.properties, key0))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
errors = vErrors.push(error(instancePath+"/description", "type"));
}
}
if(data.process !== undefined){
errors = (vErrors = within(vErrors, validate112, data.process, instancePath+"/process")).length;
}
if(data.entitlement !== undefined){
errors = (vErrors = within(vErrors, validate114, data.entitlement, instancePath+"/entitlement")).length;
}
if(data.timeZone !== undefined){
errors = (vErrors = within(vErrors, validate116, data.timeZone, instancePath+"/timeZone")).length;
}
if(data.businessHours !== undefined){
errors = (vErrors = within(vErrors, validate118, data.businessHours, instancePath+"/businessHours")).length;
}
if(data.record !== undefined){
errors = (vErrors = within(vErrors, validate120, data.record, instancePath+"/record")).length;
}
if(data.formulas !== undefined){
let data6 = data.formulas;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
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
if(data.events !== undefined){
let data8 = data.events;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
errors = (vErrors = within(vErrors, validate126, data8[i0], instancePath+"/events/" + i0)).length;
}
}
else {
errors = vErrors.push(error(instancePath+"/events", "type"));
}
}
if(data.until !== undefined){
errors = (vErrors = within(vErrors, validate127, data.until, instancePath+"/until")).length;
}
if(data.expect !== undefined){
errors = (vErrors = within(vErrors, validate137, data.expect, instancePath+"/expect")).length;
}
if(data.process !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.entitlement !== undefined){
errors = vErrors.push(error(instancePath+"/entitlement", "false schema", {}, "#/dependentSchemas/process/"));
}
}
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate111.errors = vErrors;
return errors === 0;
}


function validate108(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/scenario.schema.json" */;
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "use"}));
}
if(data.scenarios === undefined){
errors = vErrors.push(error(instancePath, "required", {missingProperty: "scenarios"}));
}
for(const key0 in data){
if(!((key0 === "use") || (key0 === "scenarios"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
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
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs8 = errors;
errors = (vErrors = within(vErrors, validate109, key1, instancePath+"/scenarios")).length;
var valid3 = _errs8 === errors;
if(!valid3){
errors = vErrors.push(error(instancePath+"/scenarios", "propertyNames", {propertyName: key1}));
}
}
for(const key2 in data2){
errors = (vErrors = within(vErrors, validate111, data2[key2], instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"))).length;
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
validate108.errors = vErrors;
return errors === 0;
}

export const config = validate152;
const pattern30 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\*))?$", "u");

function validate153(data, instancePath = ""){
let vErrors = [];
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
errors = vErrors.push(error(instancePath, "pattern"));
}
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate153.errors = vErrors;
return errors === 0;
}


function validate152(data, instancePath = ""){
/*# sourceURL="https://milestone.example/schemas/config.schema.json" */;
let vErrors = [];
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "rules") || (key0 === "include")) || (key0 === "exclude")) || (key0 === "fields")) || (key0 === "salesforce"))){
errors = vErrors.push(error(instancePath, "additionalProperties", {additionalProperty: key0}));
}
}
if(data.rules !== undefined){
let data0 = data.rules;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern30.test(key1)){
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
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
errors = vErrors.push(error(instancePath+"/fields/" + i2, "type"));
}
if(typeof data7 === "string"){
if(!pattern9.test(data7)){
errors = vErrors.push(error(instancePath+"/fields/" + i2, "pattern"));
}
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
const _errs21 = errors;
errors = (vErrors = within(vErrors, validate153, key3, instancePath+"/fields/" + i2)).length;
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
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
errors = vErrors.push(error(instancePath+"/fields/" + i2+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3, "type"));
}
}
}
}
}
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key5 in data6){
const _errs27 = errors;
errors = (vErrors = within(vErrors, validate153, key5, instancePath+"/fields")).length;
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
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
errors = vErrors.push(error(instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4, "type"));
}
}
}
}
}
}
if(data.salesforce !== undefined){
let data12 = data.salesforce;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key7 in data12){
if(!((key7 === "project") || (key7 === "apiVersion"))){
errors = vErrors.push(error(instancePath+"/salesforce", "additionalProperties", {additionalProperty: key7}));
}
}
if(data12.project !== undefined){
if(typeof data12.project !== "string"){
errors = vErrors.push(error(instancePath+"/salesforce/project", "type"));
}
}
if(data12.apiVersion !== undefined){
let data14 = data12.apiVersion;
if((typeof data14 == "number") && (isFinite(data14))){
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
}
else {
errors = vErrors.push(error(instancePath, "type"));
}
validate152.errors = vErrors;
return errors === 0;
}
